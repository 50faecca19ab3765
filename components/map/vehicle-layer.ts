import L from "leaflet";
import { connection } from "@/lib/client/stores/connection";
import type { Fleet, FleetVehicle } from "@/lib/client/stores/fleet";
import { type Clustering, cluster } from "./vehicle-layer-clusters";
import { Painter } from "./vehicle-layer-paint";
import { readPalette, watchTheme } from "./vehicle-layer-palette";
import { Raster } from "./vehicle-layer-raster";
import {
  fingerprint,
  type Hit,
  hit,
  type Marker,
  makeScene,
  type Scene,
} from "./vehicle-layer-scene";
import { drawSprites, statusOfSprite } from "./vehicle-layer-sprites";
import {
  targetView,
  type View,
  viewBetween,
  viewOf,
  ZOOM_ANIMATION_MS,
} from "./vehicle-layer-view";

/** Vehicles are sorted into clusters anew no more often than this: counts that flicker say nothing. */
const CLUSTER_MS = 500;
/** With more than this in view vehicles are drawn smaller, until there are fewer than that again. */
const DENSE_ABOVE = 2_000;
const DENSE_UNTIL = 1_500;
/** A canvas of more device pixels per pixel costs more than anyone sees. */
const MOST_PIXEL_RATIO = 2;

/**
 * All vehicles on one canvas over the map, outside React and outside Leaflet's panes: it works
 * out every frame itself, in the middle of drags and zoom animations too, and paints only when
 * some pixel would change. `data-vehicles` on the canvas is how many it drew last.
 */
export class VehicleLayer extends L.Layer {
  private readonly canvas = document.createElement("canvas");
  private readonly context = this.canvas.getContext("2d") as CanvasRenderingContext2D;
  private readonly reducedMotion = window.matchMedia("(prefers-reduced-motion: reduce)");
  private raster: Raster | null = null;
  private painter: Painter | null = null;
  private pixelRatio = 1;
  private isDense = false;
  private frame = 0;
  private scene: Scene = { markers: [], clusters: [], gliding: false };
  private painted: number | null = null;
  private clustering: Clustering & { zoom: number; at: number } = {
    clusters: [],
    clustered: new Set(),
    zoom: -1,
    at: 0,
  };
  private zooming: { from: View; to: View; startedAt: number } | null = null;
  private selectedId: string | null = null;
  private shownIds: ReadonlySet<string> | null = null;
  private stops: (() => void)[] = [];

  constructor(
    private readonly fleet: Fleet,
    private readonly formatCount: (count: number) => string,
  ) {
    super();
    this.canvas.className = "pointer-events-none absolute inset-0 z-[450] size-full";
    this.canvas.setAttribute("aria-hidden", "true");
  }

  override onAdd(map: L.Map): this {
    map.getContainer().append(this.canvas);
    const repaint = () => this.repaint();
    // Fixes grow stale without any event.
    const timer = setInterval(() => this.draw(), 1000);
    this.stops = [
      this.fleet.store.subscribe((state, before) => {
        if (state.revision === before.revision) this.draw();
        else repaint();
      }),
      watchTheme(() => this.prepare()),
      () => clearInterval(timer),
    ];
    this.reducedMotion.addEventListener("change", repaint);
    this.stops.push(() => this.reducedMotion.removeEventListener("change", repaint));
    this.prepare();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    for (const stop of this.stops) stop();
    this.canvas.remove();
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      resize: () => this.prepare(),
      move: () => this.draw(),
      zoom: () => this.draw(),
      viewreset: () => this.draw(),
      moveend: () => this.draw(),
      zoomanim: (event) => this.startZoom(event as L.ZoomAnimEvent),
      zoomend: () => {
        this.zooming = null;
        this.draw();
      },
    };
  }

  /** The vehicle with a halo, drawn above all and never part of a cluster. */
  setSelected(vehicleId: string | null) {
    this.selectedId = vehicleId;
    this.repaint();
  }

  /** Draws only these vehicles; null draws all. */
  setShown(vehicleIds: ReadonlySet<string> | null) {
    this.shownIds = vehicleIds;
    this.clustering.zoom = -1;
    this.repaint();
  }

  /** What is under a point of the map's container, as drawn last. */
  at(point: L.Point): Hit | null {
    return hit(this.scene, point.x, point.y);
  }

  private startZoom({ center, zoom }: L.ZoomAnimEvent) {
    const to = targetView(this._map, center, zoom);
    this.zooming = { from: viewOf(this._map), to, startedAt: performance.now() };
    this.draw();
  }

  /** Fits canvas, sprites and colours to size, pixel ratio and theme. */
  private prepare() {
    const { x: width, y: height } = this._map.getSize();
    this.pixelRatio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio);
    this.canvas.width = Math.round(width * this.pixelRatio);
    this.canvas.height = Math.round(height * this.pixelRatio);
    const palette = readPalette(this._map.getContainer());
    const sprites = drawSprites(palette, this.pixelRatio, this.isDense);
    this.raster = new Raster(this.canvas.width, this.canvas.height, sprites);
    this.painter = new Painter(this.context, palette, this.formatCount);
    this.repaint();
  }

  private repaint() {
    this.painted = null;
    this.draw();
  }

  private draw() {
    this.frame ||= requestAnimationFrame((now) => this.paintFrame(now));
  }

  private paintFrame(now: number) {
    this.frame = 0;
    const size = this._map.getSize();
    const view = this.viewAt(now);
    this.scene = makeScene({
      vehicles: this.shown(),
      clustering: this.clusteringAt(view.zoom, now),
      view,
      width: size.x,
      height: size.y,
      now,
      serverNow: connection.serverNow(),
      still: this.reducedMotion.matches,
      selectedId: this.selectedId,
    });
    const isDense = this.scene.markers.length > (this.isDense ? DENSE_UNTIL : DENSE_ABOVE);
    if (isDense !== this.isDense) {
      this.isDense = isDense;
      this.prepare();
    }
    const print = fingerprint(this.scene, this.pixelRatio);
    if (print !== this.painted) this.paint(view.zoom);
    this.painted = print;
    if (this.scene.gliding || this.zooming) this.draw();
  }

  private shown(): Iterable<FleetVehicle> {
    if (!this.shownIds) return this.fleet.vehicles.values();
    return [...this.shownIds].flatMap((id) => this.fleet.vehicles.get(id) ?? []);
  }

  private viewAt(now: number): View {
    if (!this.zooming) return viewOf(this._map);
    const { from, to, startedAt } = this.zooming;
    return viewBetween(from, to, (now - startedAt) / ZOOM_ANIMATION_MS);
  }

  private clusteringAt(zoom: number, now: number): Clustering {
    const level = Math.floor(zoom);
    if (level !== this.clustering.zoom || now - this.clustering.at >= CLUSTER_MS)
      this.clustering = { ...cluster(this.shown(), level), zoom: level, at: now };
    return this.clustering;
  }

  private paint(zoom: number) {
    const { context, raster, painter, scene, pixelRatio } = this;
    if (!raster || !painter) return;
    const selected = scene.markers.find(({ vehicle }) => vehicle.id === this.selectedId);
    const stamp = ({ sprite, x, y }: Marker) =>
      raster.stamp(sprite, Math.round(x * pixelRatio), Math.round(y * pixelRatio));
    raster.clear();
    // What stands lies below what moves, the selected one above all.
    for (const status of [3, 2, 1, 0])
      for (const marker of scene.markers)
        if (statusOfSprite(marker.sprite) === status && marker !== selected) stamp(marker);
    if (selected) stamp(selected);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    raster.flush(context);
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    painter.clusters(scene.clusters);
    if (selected) painter.halo(selected);
    painter.labels(scene, zoom, this.selectedId);
    this.canvas.dataset.vehicles = String(
      scene.clusters.reduce((sum, each) => sum + each.cluster.count, scene.markers.length),
    );
  }
}
