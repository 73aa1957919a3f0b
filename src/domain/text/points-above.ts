/** Marks that point at the line above. What they mean is gone once the rows are sorted. */

const DITTO =
  /^[〃″′"”“〻々↑⇑←]+(?:同じ)?$|^[(（]?(?:同上?|同前|同じ|(?:上|左|前[回月日週]|先月|昨日)[にと]同じ|以下同[じ文]|同[左右数])[)）]?$/;

export function pointsAbove(text: string): boolean {
  return DITTO.test(text.trim());
}
