const SIZE = 48;
const STEP = 8;

function pen(size: number, colour: string): CanvasRenderingContext2D | null {
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const made = canvas.getContext("2d");
  if (made !== null) made.strokeStyle = colour;
  return made;
}

/** A hatched circle: something happened somewhere around here, not at its middle. */
export function hatchedCircle(colour: string): ImageData | null {
  const drawn = pen(SIZE, colour);
  if (drawn === null) return null;
  drawn.lineWidth = 2;
  drawn.beginPath();
  drawn.arc(SIZE / 2, SIZE / 2, SIZE / 2 - 2, 0, 2 * Math.PI);
  drawn.stroke();
  drawn.clip();
  drawn.lineWidth = 1;
  for (let x = -SIZE; x < SIZE; x += 6) {
    drawn.beginPath();
    drawn.moveTo(x, SIZE);
    drawn.lineTo(x + SIZE, 0);
    drawn.stroke();
  }
  return drawn.getImageData(0, 0, SIZE, SIZE);
}

/** A tile of hatching that fills an outline without seams. */
export function hatchedTile(colour: string): ImageData | null {
  const drawn = pen(STEP, colour);
  if (drawn === null) return null;
  drawn.lineWidth = 1.1;
  for (const x of [-STEP, 0, STEP]) {
    drawn.beginPath();
    drawn.moveTo(x - 1, STEP + 1);
    drawn.lineTo(x + STEP + 1, -1);
    drawn.stroke();
  }
  return drawn.getImageData(0, 0, STEP, STEP);
}
