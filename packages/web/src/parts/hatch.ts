const SIZE = 48;

/** A hatched circle: something happened somewhere in this area, not at its middle. */
export function hatched(colour: string): ImageData | null {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE;
  canvas.height = SIZE;
  const pen = canvas.getContext("2d");
  if (pen === null) return null;
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(SIZE / 2, SIZE / 2, SIZE / 2 - 2, 0, 2 * Math.PI);
  pen.stroke();
  pen.clip();
  pen.lineWidth = 1;
  for (let x = -SIZE; x < SIZE; x += 6) {
    pen.beginPath();
    pen.moveTo(x, SIZE);
    pen.lineTo(x + SIZE, 0);
    pen.stroke();
  }
  return pen.getImageData(0, 0, SIZE, SIZE);
}
