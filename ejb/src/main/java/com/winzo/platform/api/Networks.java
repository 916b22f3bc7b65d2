package com.winzo.platform.api;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4AddressTrie;
import inet.ipaddr.ipv6.IPv6AddressTrie;
import java.util.Collection;

/** Blocks of IP addresses, in CIDR notation or single ones, of both families; asking takes as long for one as for thousands. */
public final class Networks {

    private static final int NEIGHBOURS_V4 = 24;
    private static final int NEIGHBOURS_V6 = 64;

    private final IPv4AddressTrie v4 = new IPv4AddressTrie();
    private final IPv6AddressTrie v6 = new IPv6AddressTrie();
    private final boolean empty;

    private Networks(Collection<String> blocks) {
        empty = blocks.isEmpty();
        for (String block : blocks) {
            add(block);
        }
    }

    /**
     * @param blocks for example {@code 192.0.2.0/24} or {@code 2001:db8::1}
     * @throws IllegalArgumentException for what is none
     */
    public static Networks of(Collection<String> blocks) {
        return new Networks(blocks);
    }

    private void add(String text) {
        try {
            IPAddress block = new IPAddressString(text.strip()).toAddress();
            if (block == null || block.isMultiple() && !block.isPrefixBlock()) {
                throw new IllegalArgumentException("not a block of IP addresses: " + text);
            }
            if (block.isIPv4()) {
                v4.add(block.toIPv4());
            } else {
                v6.add(block.toIPv6());
            }
        } catch (AddressStringException unreadable) {
            throw new IllegalArgumentException("not a block of IP addresses: " + text, unreadable);
        }
    }

    public boolean isEmpty() {
        return empty;
    }

    /** Whether one of the blocks holds the address; no block holds what is no address. */
    public boolean contain(String address) {
        if (empty) {
            return false;
        }
        IPAddress parsed = parsed(address);
        if (parsed == null) {
            return false;
        }
        return parsed.isIPv4() ? v4.elementContains(parsed.toIPv4()) : v6.elementContains(parsed.toIPv6());
    }

    /** The neighbourhood of an address, which usually has one owner: /24 of IPv4, /64 of IPv6; what is no address stays. */
    public static String around(String address) {
        IPAddress parsed = parsed(address);
        return parsed == null
                ? address
                : parsed.toPrefixBlock(parsed.isIPv4() ? NEIGHBOURS_V4 : NEIGHBOURS_V6)
                        .toCanonicalString();
    }

    /** What surely has one holder: an address of IPv4, or the /64 of one of IPv6; what is no address stays. */
    public static String ofOneHolder(String address) {
        return address.indexOf(':') < 0 || parsed(address) instanceof IPAddress mapped && mapped.isIPv4()
                ? address
                : around(address);
    }

    /** An IPv4 address written as IPv6 is that IPv4 address, so that nobody slips past a rule in the other notation. */
    private static IPAddress parsed(String address) {
        IPAddress parsed = address == null ? null : new IPAddressString(address).getAddress();
        if (parsed == null || parsed.isMultiple()) {
            return null;
        }
        return parsed.isIPv6() && parsed.toIPv6().isIPv4Mapped()
                ? parsed.toIPv6().getEmbeddedIPv4Address()
                : parsed;
    }
}
