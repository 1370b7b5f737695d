// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks what operating systems are on the drives, and what programs Windows has. */
final class InspectCommand {

    private static final int MOST_PROGRAMS = 2000;
    private static final int LONGEST = 250;

    private final Binding guestfs;

    InspectCommand(Binding guestfs) {
        this.guestfs = guestfs;
    }

    void run(List<byte[]> results) throws GuestfsError {
        for (String root : guestfs.inspect_os()) {
            results.add(bytes(root));
            add(results, "type", guestfs.inspect_get_type(root));
            add(results, "distribution", guestfs.inspect_get_distro(root));
            add(results, "product", guestfs.inspect_get_product_name(root));
            add(results, "variant", guestfs.inspect_get_product_variant(root));
            add(results, "version", guestfs.inspect_get_major_version(root) + "." + guestfs.inspect_get_minor_version(root));
            add(results, "architecture", guestfs.inspect_get_arch(root));
            add(results, "host", guestfs.inspect_get_hostname(root));
            if (guestfs.inspect_get_type(root).equals("windows")) {
                programs(root, results);
            }
            results.add(new byte[0]);
        }
    }

    /** What is installed, as its own list of programs to be removed tells; packages of other systems are read natively or not at all. */
    private void programs(String root, List<byte[]> results) throws GuestfsError {
        try {
            for (Map.Entry<String, String> mount : new TreeMap<>(guestfs.inspect_get_mountpoints(root)).entrySet()) {
                guestfs.mount_ro(mount.getValue(), mount.getKey());
            }
            Object[] programs = guestfs.inspect_list_applications2(root);
            for (int i = 0; i < Math.min(programs.length, MOST_PROGRAMS); i++) {
                String shown = field(programs[i], "app2_display_name");
                add(results, "program", (shown.isEmpty() ? field(programs[i], "app2_name") : shown) + "\n" + field(programs[i], "app2_version")
                        + "\n" + field(programs[i], "app2_publisher"));
            }
        } catch (GuestfsError e) {
            // the registry is damaged: what else is known stays
        } finally {
            guestfs.umount_all();
        }
    }

    private static String field(Object structure, String name) throws GuestfsError {
        try {
            Object value = structure.getClass().getField(name).get(structure);
            String text = value == null ? "" : value.toString().replaceAll("\\p{Cntrl}", " ").strip();
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        } catch (ReflectiveOperationException e) {
            throw new GuestfsError("this version of libguestfs has no " + name);
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
