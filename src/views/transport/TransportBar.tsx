export function TransportBar() {
  return <section aria-label="Transport" />;
}
