import { TitledCard } from "../../ui/TitledCard";

/** For whoever runs the server: until it knows of the proxy, everybody who comes through it counts as one. */
export const ProxyWarning = () => (
  <TitledCard title="The server does not know of its proxy">
    <p className="text-sm">
      Requests come through a proxy, but <code>TRUST_PROXY</code> is 0, so everybody seems to come from the
      same address: wrong passwords of one person count against all. Whoever runs the server should set{" "}
      <code>TRUST_PROXY</code> to the number of proxies in front of it and <code>PUBLIC_URL</code> to the
      address people use, and start it again.
    </p>
  </TitledCard>
);
