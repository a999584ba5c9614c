import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Exceptions to the rule that requests go to public addresses only: addresses, ranges in CIDR notation, and names of hosts,
 * whatever their addresses are.
 */
export interface AllowList {
  readonly hosts: ReadonlySet<string>;
  readonly ranges: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];
}

/**
 * Reads an allow list, such as `["10.1.0.0/16", "::1", "hooks.internal"]`.
 *
 * @throws TypeError if an entry is none of these.
 */
export function readAllowList(entries: readonly string[]): AllowList {
  const hosts = new Set<string>();
  const ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  for (const entry of entries) {
    if (isIP(entry) !== 0) {
      const address = ipaddr.parse(entry);
      ranges.push([address, address.kind() === "ipv4" ? 32 : 128]);
    } else if (ipaddr.isValidCIDR(entry)) ranges.push(ipaddr.parseCIDR(entry));
    else if (/^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(entry)) hosts.add(entry.toLowerCase());
    else {
      throw new TypeError(
        `\`${entry}\` in the allow list is neither an address, a range such as \`10.1.0.0/16\`, nor the name of a host without port.`,
      );
    }
  }
  return { hosts, ranges };
}

/** Checks whether an address is in a range of an allow list. */
export function isListed({ ranges }: AllowList, address: string): boolean {
  const parsed = ipaddr.parse(address);
  return ranges.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits));
}

/** Public addresses under which the machines of a cloud reach its own services: Azure's, whose answers hold credentials. */
export const INTERNAL_ADDRESSES: readonly string[] = ["168.63.129.16"];

/**
 * Returns the kind of an address that requests may not go to, such as `loopback`; undefined if it is public. An IPv6 address that
 * stands for an IPv4 address is never public.
 */
export function refusedKind(address: string): string | undefined {
  if (isIP(address) === 0) return "unreadable";
  if (INTERNAL_ADDRESSES.includes(address)) return "cloud-internal";
  const parsed = ipaddr.parse(address);
  const kind = parsed.range();
  if (kind !== "unicast") return kind;
  // Other parts of the space of IPv6 are not given to anyone yet.
  return parsed.kind() === "ipv6" && !parsed.match(ipaddr.parse("2000::"), 3) ? "reserved" : undefined;
}
