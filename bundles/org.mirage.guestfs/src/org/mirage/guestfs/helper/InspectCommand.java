// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks what operating systems are on the drives. */
final class InspectCommand {

    private final Binding guestfs;

    InspectCommand(Binding guestfs) {
        this.guestfs = guestfs;
    }

    /**
     * Adds what is found.
     *
     * @param windows devices on which Windows may be
     */
    void run(List<String> windows, List<byte[]> results) throws GuestfsError {
        WindowsFacts facts = new WindowsFacts(guestfs, results);
        boolean found = false;
        for (String device : windows) {
            found |= facts.add(device);
        }
        if (found) {
            return;
        }
        for (String root : guestfs.inspect_os()) {
            results.add(bytes(root));
            add(results, "type", guestfs.inspect_get_type(root));
            add(results, "distribution", guestfs.inspect_get_distro(root));
            add(results, "product", guestfs.inspect_get_product_name(root));
            add(results, "variant", guestfs.inspect_get_product_variant(root));
            add(results, "version", guestfs.inspect_get_major_version(root) + "." + guestfs.inspect_get_minor_version(root));
            add(results, "architecture", guestfs.inspect_get_arch(root));
            add(results, "host", guestfs.inspect_get_hostname(root));
            results.add(new byte[0]);
        }
    }

    private static void add(List<byte[]> results, String key, String value) {
        if (value != null && !value.isEmpty() && !value.equals("unknown")) {
            results.add(bytes(key));
            results.add(bytes(value));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
