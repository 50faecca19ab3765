import { CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const looks = {
  ok: { icon: CircleCheck, tone: "border-moving/50 [&>svg]:text-moving" },
  attention: { icon: TriangleAlert, tone: "border-attention/50 [&>svg]:text-attention" },
};

/** How a step came out, as shape, colour and words. */
export function Note({ tone, children }: { tone: keyof typeof looks; children: ReactNode }) {
  const { icon: Icon, tone: look } = looks[tone];
  return (
    <div
      role="status"
      className={`flex items-start gap-3 rounded-xl border-2 bg-surface px-4 py-3 text-base ${look}`}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1 break-words tabular-nums">{children}</div>
    </div>
  );
}
