/** Where the desk draws its door: among the buttons of whatever it stands in. */
export const DoorSlot = ({ onSlot }: { onSlot: (slot: HTMLElement | null) => void }) => (
  <span ref={onSlot} className="contents" />
);
