/** Turns an SVG picture into a PNG file and hands it to the browser's downloads; twice as fine as the screen where that still fits. */
export async function savePng(svg: string, filename: string): Promise<void> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const scale = Math.min(2, mostPixels / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(picture.width * scale);
  canvas.height = Math.ceil(picture.height * scale);
  const pen = canvas.getContext("2d");
  if (!pen) throw new TypeError("The browser gives no canvas to draw on");
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new TypeError("The browser could not write the picture");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Browsers refuse longer sides. */
const mostPixels = 16_000;
