/**
 * Riyadh's main roads, drawn from memory of the city to a few hundred metres: enough to drive a
 * demo fleet along, not to find one's way by. Where two roads name the same crossing one can turn.
 */
export const crossings: Record<string, [lat: number, lng: number]> = {
  fahdSalman: [24.8288, 46.613],
  fahdNorth: [24.7605, 46.647],
  fahdAbdullah: [24.7249, 46.6648],
  fahdUrubah: [24.7105, 46.672],
  fahdTahlia: [24.693, 46.68],
  fahdMakkah: [24.6683, 46.6925],
  fahdSouth: [24.577, 46.729],
  olayaNorth: [24.762, 46.6505],
  olayaAbdullah: [24.7266, 46.667],
  olayaUrubah: [24.712, 46.6751],
  olayaTahlia: [24.6945, 46.6836],
  olayaKhurais: [24.6698, 46.696],
  takhassusiNorth: [24.7558, 46.636],
  takhassusiAbdullah: [24.7209, 46.6535],
  takhassusiUrubah: [24.7058, 46.661],
  takhassusiMakkah: [24.6638, 46.682],
  turkiSalman: [24.8176, 46.5866],
  turkiNorth: [24.7494, 46.6208],
  turkiAbdullah: [24.7144, 46.6383],
  turkiUrubah: [24.6993, 46.6458],
  abdulazizNorth: [24.7713, 46.6725],
  abdulazizAbdullah: [24.7363, 46.69],
  abdulazizUrubah: [24.7215, 46.6974],
  abdulazizTahlia: [24.7041, 46.7061],
  abdulazizKhurais: [24.6793, 46.7185],
  bakrSalman: [24.8415, 46.6545],
  bakrNorth: [24.777, 46.689],
  bakrAbdullah: [24.7431, 46.7059],
  airportSalman: [24.859, 46.7085],
  airportTerminal: [24.9415, 46.702],
  northEast: [24.792, 46.727],
  eastAbdullah: [24.7591, 46.7435],
  eastKhurais: [24.702, 46.772],
  westNorth: [24.744, 46.602],
  westMakkah: [24.6385, 46.576],
  eastSouth: [24.611, 46.789],
  southWest: [24.599, 46.64],
};

/** Limit in km/h; the path names crossings, and gives `lat,lng` where a road only bends. */
export const roads: { name: string; limit: number; path: string }[] = [
  {
    name: "King Fahd Road",
    limit: 90,
    path: "fahdSalman 24.7941,46.63 fahdNorth 24.7425,46.656 fahdAbdullah fahdUrubah fahdTahlia fahdMakkah 24.6555,46.6985 24.64,46.704 24.6205,46.712 24.5975,46.7215 fahdSouth",
  },
  {
    name: "Olaya Street",
    limit: 60,
    path: "olayaNorth 24.7548,46.6542 24.7456,46.6586 olayaAbdullah olayaUrubah olayaTahlia 24.6863,46.6875 olayaKhurais",
  },
  {
    name: "Takhassusi Street",
    limit: 60,
    path: "takhassusiNorth takhassusiAbdullah takhassusiUrubah takhassusiMakkah",
  },
  {
    name: "Prince Turki Al Awwal Road",
    limit: 80,
    path: "turkiSalman 24.782,46.6045 turkiNorth turkiAbdullah turkiUrubah",
  },
  {
    name: "King Abdulaziz Road",
    limit: 70,
    path: "abdulazizNorth abdulazizAbdullah abdulazizUrubah abdulazizTahlia abdulazizKhurais",
  },
  {
    name: "Abu Bakr Al Siddiq Road",
    limit: 80,
    path: "bakrSalman 24.809,46.673 bakrNorth bakrAbdullah",
  },
  {
    name: "Airport Road",
    limit: 110,
    path: "northEast 24.812,46.721 24.836,46.7135 airportSalman 24.895,46.7045 airportTerminal",
  },
  {
    name: "King Salman Road",
    limit: 100,
    path: "turkiSalman fahdSalman bakrSalman 24.853,46.685 airportSalman",
  },
  {
    name: "Northern Ring Road",
    limit: 100,
    path: "westNorth turkiNorth takhassusiNorth fahdNorth olayaNorth abdulazizNorth bakrNorth 24.7865,46.711 northEast",
  },
  {
    name: "Eastern Ring Road",
    limit: 100,
    path: "northEast eastAbdullah 24.731,46.7575 eastKhurais 24.67,46.7855 24.639,46.7915 eastSouth",
  },
  {
    name: "Southern Ring Road",
    limit: 100,
    path: "eastSouth 24.593,46.776 24.585,46.759 fahdSouth 24.574,46.705 24.577,46.684 24.587,46.662 southWest",
  },
  {
    name: "Western Ring Road",
    limit: 100,
    path: "southWest 24.608,46.607 24.623,46.586 westMakkah 24.67,46.572 24.702,46.574 24.725,46.586 westNorth",
  },
  {
    name: "Makkah Road",
    limit: 90,
    path: "westMakkah 24.6415,46.605 24.6475,46.637 takhassusiMakkah fahdMakkah olayaKhurais",
  },
  {
    name: "Khurais Road",
    limit: 80,
    path: "olayaKhurais abdulazizKhurais 24.691,46.746 eastKhurais",
  },
  {
    name: "King Abdullah Road",
    limit: 80,
    path: "turkiAbdullah takhassusiAbdullah fahdAbdullah olayaAbdullah abdulazizAbdullah bakrAbdullah eastAbdullah",
  },
  {
    name: "Al Urubah Road",
    limit: 70,
    path: "turkiUrubah takhassusiUrubah fahdUrubah olayaUrubah abdulazizUrubah",
  },
  {
    name: "Prince Mohammed bin Abdulaziz Road",
    limit: 60,
    path: "fahdTahlia olayaTahlia abdulazizTahlia",
  },
];
