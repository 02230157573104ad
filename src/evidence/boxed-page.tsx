import type { Region } from "./regions";

interface BoxedPageProps {
  readonly revision: string;
  readonly page: number;
  readonly boxes: readonly (Region & { readonly id: string })[];
  /** The box a link led to. */
  readonly shown?: string | undefined;
  /** With a box of its own that the script `box` draws. */
  readonly drawn?: boolean;
  readonly alt: string;
}

/** The picture of a page with boxes over it, whatever size it is shown at: the overlay has the page's thousandths. */
export function BoxedPage({ revision, page, boxes, shown, drawn = false, alt }: BoxedPageProps) {
  return (
    <span class="boxed">
      <img src={pictureHref(revision, page)} alt={alt} loading="lazy" />
      <svg class="boxes" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
        {boxes.map(({ id, x, y, width, height }) => (
          <rect
            class={id === shown ? "box box-shown" : "box"}
            x={x}
            y={y}
            width={width}
            height={height}
            vector-effect="non-scaling-stroke"
          />
        ))}
        {drawn && (
          <rect class="box box-drawn" data-drawn width="0" height="0" vector-effect="non-scaling-stroke" />
        )}
      </svg>
    </span>
  );
}

export function pictureHref(revision: string, page: number): string {
  return `/documents/${revision}/pages/${page}`;
}
