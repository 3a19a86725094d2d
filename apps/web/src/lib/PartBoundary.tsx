import { Component, type ReactNode } from "react";
import { isMissingPart } from "./missingPart";

interface BoundaryProps {
  /** What is drawn when the part could not be fetched. */
  instead: ReactNode;
  children: ReactNode;
}

/** Catches that a part of the program is missing; any other failure is its page's. */
export class PartBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError = (error: unknown) => ({ error });

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (!isMissingPart(error)) throw error;
    return this.props.instead;
  }
}
