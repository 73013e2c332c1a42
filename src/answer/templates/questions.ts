/** Questions that isnad proposes, in forms that hold for men and women; `month` begins with a space, or is empty. */
export function whenMet(one: string, other: string): string {
  return `متى كان لقاء ${one} و${other}؟`;
}

export function whereMet(one: string, other: string, month: string): string {
  return `أين كان لقاء ${one} و${other}${month}؟`;
}

/** «من استقبل فلان …؟», of what is no reception «من التقى فلان …؟». */
export function whomMet(one: string, month: string, isReception: boolean): string {
  return `من ${isReception ? 'استقبل' : 'التقى'} ${one}${month}؟`;
}

/** « في آذار/مارس ٢٠٢٣» */
export function inMonth(month: string): string {
  return ` في ${month}`;
}
