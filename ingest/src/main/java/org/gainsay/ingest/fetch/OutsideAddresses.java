package org.gainsay.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to addresses that are on the public internet, and to no others.
 *
 * <p>The client connects to exactly what this returns, so a name that answers differently the second time gains nothing.
 * The ranges are those of the IANA special-purpose registries.
 */
final class OutsideAddresses implements DnsResolver {

    /** The name has addresses, but none that may be reached. */
    static final class InsideException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        InsideException(String host) {
            super(host + " is an address of this machine or of a private network, which is not allowed");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Range(byte[] prefix, int bits) {

        static Range of(String cidr) {
            int slash = cidr.indexOf('/');
            return new Range(bytes(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
        }

        private static byte[] bytes(String literal) {
            try {
                return InetAddress.getByName(literal).getAddress(); // a literal: asks no server
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal, e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> INSIDE = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .stream()
            .map(Range::of)
            .toList();

    /** Of IPv6, only what is handed out to the public is outside. */
    private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

    private static final List<Range> INSIDE_SIX =
            List.of(Range.of("2001::/23"), Range.of("2001:db8::/32"), Range.of("3fff::/20"));

    private static final Range SIX_TO_FOUR = Range.of("2002::/16");

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] outside = Arrays.stream(SystemDefaultDnsResolver.INSTANCE.resolve(host))
                .filter(OutsideAddresses::isOutside)
                .toArray(InetAddress[]::new);
        if (outside.length == 0) {
            throw new InsideException(host);
        }
        return outside;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host; // asked for by no part of the client that is used here
    }

    static boolean isOutside(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return INSIDE.stream().noneMatch(range -> range.contains(bytes));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            byte[] four = Arrays.copyOfRange(bytes, 2, 6);
            return INSIDE.stream().noneMatch(range -> range.contains(four));
        }
        return address instanceof Inet6Address
                && GLOBAL_UNICAST.contains(bytes)
                && INSIDE_SIX.stream().noneMatch(range -> range.contains(bytes));
    }
}
