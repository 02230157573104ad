import { filled } from "./phrases";

/** Fills in where the phone is, on a press and never by itself; the words stand in a field and can be changed. */
export async function locate(button: HTMLElement, words: DOMStringMap): Promise<void> {
  const field = button.closest("form")?.querySelector<HTMLInputElement>("[name=place]");
  if (!field) return;
  try {
    const { coords } = await position();
    field.value = filled(words.located, {
      latitude: coords.latitude.toFixed(5),
      longitude: coords.longitude.toFixed(5),
      accuracy: Math.round(coords.accuracy),
    });
  } catch {
    field.placeholder = words.notlocated ?? "";
  }
  field.focus();
}

function position(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: 20_000 });
  });
}
