import { leafHref } from "../sheets/paths";
import { Button } from "../web/components/button";
import { FileField, MomentField, TextField } from "../web/components/fields";
import { draftOf } from "../web/form";
import type { Page } from "../web/page";
import { evidenceTarget } from "./cards";

interface FormProps {
  readonly page: Page;
  readonly sheet: string;
  readonly leaf: string;
  /** What the time is set to before it is typed. */
  readonly now: number;
}

/** Keeps a web page as it stands: its address, when, and the saved page or a picture of it (evidence §3). */
export function CaptureForm({ page, sheet, leaf, now }: FormProps) {
  const { t } = page;
  const form = draftOf({ captured_at: momentTyped(page, now), address: "", capture: "" });
  return (
    <details class="search-form">
      <summary>{t("evidence.capture.add")}</summary>
      <form {...sendingTo(`${leafHref(sheet, leaf)}/captures`, leaf)}>
        <TextField
          page={page}
          form={form}
          name="address"
          label={t("evidence.capture.address")}
          type="url"
          placeholder="https://"
          maxlength={2000}
        />
        <MomentField page={page} form={form} name="captured_at" label={t("evidence.capture.at")} />
        <FileField
          page={page}
          form={form}
          name="capture"
          label={t("evidence.capture.file")}
          hint={t("evidence.capture.fileHint")}
          accept=".png,.jpg,.jpeg,.pdf,.html,.htm"
        />
        <Button small>{t("evidence.capture.add")}</Button>
      </form>
    </details>
  );
}

/** A picture the assessor took, with its time, and its place if given. */
export function PhotoForm({ page, sheet, leaf, now }: FormProps) {
  const { t } = page;
  const form = draftOf({ taken_at: momentTyped(page, now), photo_place: "", photo: "" });
  return (
    <details class="search-form">
      <summary>{t("evidence.photo.add")}</summary>
      <form {...sendingTo(`${leafHref(sheet, leaf)}/photos`, leaf)}>
        <FileField
          page={page}
          form={form}
          name="photo"
          label={t("evidence.photo")}
          accept="image/png,image/jpeg"
        />
        <MomentField page={page} form={form} name="taken_at" label={t("evidence.photo.at")} />
        <TextField
          page={page}
          form={form}
          name="photo_place"
          label={t("evidence.photo.place")}
          maxlength={200}
          optional
        />
        <Button small>{t("evidence.photo.add")}</Button>
      </form>
    </details>
  );
}

/** A form with a file, whose answer is the list of cards again. */
function sendingTo(action: string, leaf: string) {
  return {
    class: "form",
    method: "post",
    action,
    enctype: "multipart/form-data",
    "hx-post": action,
    "hx-target": evidenceTarget(leaf),
    "hx-swap": "outerHTML",
  } as const;
}

/** As `datetime-local` holds it, in Asia/Shanghai. */
function momentTyped({ format }: Page, at: number): string {
  return format.stamp(at).replace(" ", "T");
}
