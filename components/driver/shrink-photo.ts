import { fitPhoto, MOST_PHOTO, within } from "@/lib/domain/photo-fit";

const JPEG = "data:image/jpeg;base64,";

/**
 * A picked photo as the base64 of a JPEG that can be sent, upright, without place, time or camera
 * in it: drawing it anew leaves all that behind. Throws when the file is no photo this browser reads.
 */
export async function shrinkPhoto(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no canvas.");
  let drawn = 0;
  const photo = fitPhoto((edge, quality) => {
    if (drawn !== edge) {
      [canvas.width, canvas.height] = within(edge, bitmap.width, bitmap.height);
      // A JPEG has no transparency: what shows through would be black.
      context.fillStyle = "white";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      drawn = edge;
    }
    return canvas.toDataURL("image/jpeg", quality).slice(JPEG.length);
  }, MOST_PHOTO);
  bitmap.close();
  if (photo === null) throw new Error("This photo does not get small enough.");
  return photo;
}

/** What shows such a photo. */
export const photoSource = (base64: string): string => JPEG + base64;
