// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.net.InetAddress;
import java.util.regex.Pattern;

import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.changes.RawPath;

/**
 * An address of a machine and its network.
 *
 * @param text the address as it was given
 * @param bytes four or sixteen
 * @param prefix bits of the network, all of them where none were given
 */
record HostAddress(String text, byte[] bytes, int prefix) {

    private static final Pattern PART = Pattern.compile("(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])");
    private static final Pattern FOUR = Pattern.compile(PART + "(\\." + PART + "){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    /**
     * Reads {@code ADDRESS/BITS}.
     *
     * @throws MirageException when it is none
     */
    static HostAddress withNetwork(String parameter, String text) throws MirageException {
        int slash = text.indexOf('/');
        HostAddress address = slash < 0 ? null : plain(parameter, text.substring(0, slash));
        String bits = text.substring(slash + 1);
        if (address == null || !NUMBER.matcher(bits).matches() || Integer.parseInt(bits) > 8 * address.bytes.length
                || Integer.parseInt(bits) == 0) {
            throw new MirageException("the parameter " + parameter + ": " + show(text)
                    + " is no address with its network, such as 192.0.2.7/24 or 2001:db8::7/64");
        }
        return new HostAddress(address.text, address.bytes, Integer.parseInt(bits));
    }

    /**
     * Reads an address; no name is looked up.
     *
     * @throws MirageException when it is none
     */
    static HostAddress plain(String parameter, String text) throws MirageException {
        boolean four = FOUR.matcher(text).matches();
        if (four || SIX.matcher(text).matches() && text.indexOf(':') >= 0) {
            try {
                byte[] bytes = InetAddress.ofLiteral(text).getAddress();
                if (four == (bytes.length == 4)) {
                    return new HostAddress(text, bytes, 8 * bytes.length);
                }
            } catch (IllegalArgumentException e) {
                // it only looks like one
            }
        }
        throw new MirageException("the parameter " + parameter + ": " + show(text) + " is no IP address");
    }

    private static String show(String text) {
        return "\"" + Names.show(RawPath.bytes(text)) + "\"";
    }

    boolean isFour() {
        return bytes.length == 4;
    }

    /** True when another address is in this one's network. */
    boolean reaches(HostAddress other) {
        if (other.bytes.length != bytes.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (other.bytes[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The network's bits as four numbers. */
    String mask() {
        int mask = prefix == 0 ? 0 : -1 << 32 - prefix;
        return (mask >>> 24) + "." + (mask >>> 16 & 255) + "." + (mask >>> 8 & 255) + "." + (mask & 255);
    }

    @Override
    public String toString() {
        return text + "/" + prefix;
    }
}
