import { memo, useState } from "react";
import { cx } from "./cx";
import { useNewestPhoto } from "./photoStamps";
import { initials, nameColour } from "./nameMark";

interface AvatarProps {
  name: string;
  photoUrl?: string | null | undefined;
  /** 28, 38 or 60 px. */
  size?: "sm" | "md" | "lg";
}

const sizes = {
  sm: "size-7 text-[0.6875rem]",
  md: "size-9.5 text-[0.8125rem]",
  lg: "size-15 text-[1.25rem]",
};

/** A person's photo, else initials on a colour that stays with the name. The name always stands beside it. */
export const Avatar = memo(({ name, photoUrl, size = "md" }: AvatarProps) => {
  const [broken, setBroken] = useState<string | null>(null);
  const look = cx("shrink-0 rounded-full select-none", sizes[size]);
  const shown = useNewestPhoto(photoUrl);
  if (shown && broken !== shown) {
    return (
      <img
        src={shown}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setBroken(shown)}
        className={cx(look, "bg-hover object-cover")}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={cx(look, "grid place-items-center font-[620] tracking-[0.01em] text-[#fff]")}
      style={{ backgroundColor: nameColour(name) }}
    >
      {initials(name)}
    </span>
  );
});
