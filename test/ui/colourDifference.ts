type Lab = readonly [number, number, number];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const cosine = (degrees: number): number => Math.cos(radians(degrees));

function hue(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** From the first hue to the second the short way round, in degrees. */
function turn(from: number, to: number): number {
  const step = to - from;
  return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

function meanHue(one: number, other: number): number {
  const sum = one + other;
  if (Math.abs(one - other) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

/** The CIEDE2000 difference of two colours in CIE L*a*b*, after Sharma, Wu and Dalal 2005, all weights 1. */
export function colourDifference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const seventh = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const stretch = 1.5 - 0.5 * Math.sqrt(seventh / (seventh + 25 ** 7));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [hue(a1 * stretch, b1), hue(a2 * stretch, b2)];
  const isGrey = c1 * c2 === 0;
  const lightness = l2 - l1;
  const chroma = c2 - c1;
  const hues = isGrey ? 0 : 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn(h1, h2) / 2));
  const middle = (l1 + l2) / 2;
  const meanChroma = (c1 + c2) / 2;
  const mean = isGrey ? h1 + h2 : meanHue(h1, h2);
  const t =
    1 -
    0.17 * cosine(mean - 30) +
    0.24 * cosine(2 * mean) +
    0.32 * cosine(3 * mean + 6) -
    0.2 * cosine(4 * mean - 63);
  const forLightness = 1 + (0.015 * (middle - 50) ** 2) / Math.sqrt(20 + (middle - 50) ** 2);
  const forChroma = 1 + 0.045 * meanChroma;
  const forHue = 1 + 0.015 * meanChroma * t;
  const chromaSeventh = meanChroma ** 7;
  const rotation =
    -2 *
    Math.sqrt(chromaSeventh / (chromaSeventh + 25 ** 7)) *
    Math.sin(radians(60 * Math.exp(-(((mean - 275) / 25) ** 2))));
  return Math.sqrt(
    (lightness / forLightness) ** 2 +
      (chroma / forChroma) ** 2 +
      (hues / forHue) ** 2 +
      rotation * (chroma / forChroma) * (hues / forHue),
  );
}
