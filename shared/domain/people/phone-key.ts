/** A phone number as it is compared: the digits alone, however they are grouped. */
export function phoneKey(phone: string): string {
  return phone.replaceAll(/\D/gu, '');
}
