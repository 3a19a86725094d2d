import { Component, type ReactNode } from "react";
import { useLocation } from "react-router";
import { RouteError } from "./RouteError";

interface BoundaryProps {
  visit: string;
  children: ReactNode;
}

interface BoundaryState {
  visit: string;
  failed: { readonly error: unknown } | null;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { visit: this.props.visit, failed: null };

  static getDerivedStateFromError = (error: unknown) => ({ failed: { error } });

  static getDerivedStateFromProps = ({ visit }: BoundaryProps, state: BoundaryState) =>
    visit === state.visit ? null : { visit, failed: null };

  override render() {
    return this.state.failed ? <RouteError error={this.state.failed.error} /> : this.props.children;
  }
}

/** Says what failed within it, until one goes somewhere else. */
export const RouteBoundary = ({ children }: { children: ReactNode }) => (
  <Boundary visit={useLocation().key}>{children}</Boundary>
);
