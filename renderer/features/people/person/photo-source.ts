/** The address of a picture that came as base64. JPEG and PNG are told apart by how their bytes begin. */
export function photoSource(base64: string): string {
  const type = base64.startsWith('iVBORw0KGgo') ? 'image/png' : 'image/jpeg';
  return `data:${type};base64,${base64}`;
}
