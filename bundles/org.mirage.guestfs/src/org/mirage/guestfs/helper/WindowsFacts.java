// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Tells from a volume's own registry what Windows is on it, and what programs it has.
 *
 * <p>The inspection of libguestfs does so, too, but looks for drive letters on partitioned disks and fails where a drive is a volume.
 */
final class WindowsFacts {

    private static final String CONFIG = "/windows/system32/config/";
    private static final String[] VERSION = {"Microsoft", "Windows NT", "CurrentVersion"};
    private static final List<String[]> PROGRAMS = List.of(new String[] {"Microsoft", "Windows", "CurrentVersion", "Uninstall"},
            new String[] {"WOW6432Node", "Microsoft", "Windows", "CurrentVersion", "Uninstall"});
    private static final int MOST_PROGRAMS = 2000;
    private static final int LONGEST = 250;

    private final Binding guestfs;
    private final List<byte[]> results;

    WindowsFacts(Binding guestfs, List<byte[]> results) {
        this.guestfs = guestfs;
        this.results = results;
    }

    /** Adds what is known of the system on a device; nothing when there is no Windows. */
    boolean add(String device) {
        try {
            guestfs.mount_vfs("ro", "ntfs-3g", device, "/");
            String software = guestfs.case_sensitive_path(CONFIG + "software");
            results.add(bytes(device));
            add("type", "windows");
            attempt(() -> add("architecture", guestfs.file_architecture(guestfs.case_sensitive_path("/windows/system32/cmd.exe"))));
            attempt(() -> inHive(software, this::software));
            attempt(() -> inHive(guestfs.case_sensitive_path(CONFIG + "system"), this::system));
            results.add(new byte[0]);
            return true;
        } catch (GuestfsError e) {
            // not mountable, or without a registry: no Windows
            return false;
        } finally {
            attempt(guestfs::umount_all);
        }
    }

    private interface Step {

        void run() throws GuestfsError;
    }

    /** What a damaged hive does not tell is left out, the rest is told. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (GuestfsError e) {
            // left out
        }
    }

    private void inHive(String path, Step step) throws GuestfsError {
        guestfs.hivex_open(path, Map.of());
        try {
            step.run();
        } finally {
            guestfs.hivex_close();
        }
    }

    private void software() throws GuestfsError {
        long version = below(guestfs.hivex_root(), VERSION);
        attempt(() -> add("product", text(version, "ProductName")));
        attempt(() -> add("variant", text(version, "InstallationType")));
        String major = number(version, "CurrentMajorVersionNumber");
        attempt(() -> add("version", major.isEmpty() ? text(version, "CurrentVersion")
                : major + "." + number(version, "CurrentMinorVersionNumber")));
        for (String[] path : PROGRAMS) {
            attempt(() -> programs(below(guestfs.hivex_root(), path)));
        }
    }

    private void programs(long list) throws GuestfsError {
        Object[] programs = guestfs.hivex_node_children(list);
        for (int i = 0; i < Math.min(programs.length, MOST_PROGRAMS); i++) {
            long program = handle(programs[i], "hivex_node_h");
            String name = text(program, "DisplayName");
            // components of the system have none, and are not shown by Windows either
            if (!name.isEmpty() && guestfs.hivex_node_get_value(program, "SystemComponent") == 0) {
                add("program", name + "\n" + text(program, "DisplayVersion") + "\n" + text(program, "Publisher"));
            }
        }
    }

    private void system() throws GuestfsError {
        long root = guestfs.hivex_root();
        String set = number(below(root, new String[] {"Select"}), "Current");
        long parameters = below(root, new String[] {"ControlSet%03d".formatted(set.isEmpty() ? 1 : Integer.parseInt(set)), "Services",
            "Tcpip", "Parameters"});
        add("host", text(parameters, "Hostname"));
    }

    private long below(long node, String[] path) throws GuestfsError {
        long at = node;
        for (String name : path) {
            at = guestfs.hivex_node_get_child(at, name);
            if (at == 0) {
                throw new GuestfsError("the registry has no " + name);
            }
        }
        return at;
    }

    private String text(long node, String name) throws GuestfsError {
        long value = guestfs.hivex_node_get_value(node, name);
        if (value == 0) {
            return "";
        }
        String text = guestfs.hivex_value_string(value).replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Of a number below 128, little-endian as it stands there, its first byte arrives; of 0 none. Empty when there is no such value. */
    private String number(long node, String name) throws GuestfsError {
        long value = guestfs.hivex_node_get_value(node, name);
        if (value == 0) {
            return "";
        }
        String raw = guestfs.hivex_value_value(value);
        return Integer.toString(raw.isEmpty() ? 0 : raw.charAt(0));
    }

    private static long handle(Object structure, String field) throws GuestfsError {
        try {
            return structure.getClass().getField(field).getLong(structure);
        } catch (ReflectiveOperationException e) {
            throw new GuestfsError("this version of libguestfs has no " + field);
        }
    }

    private void add(String key, String value) {
        if (value != null && !value.isEmpty() && !value.equals("unknown")) {
            results.add(bytes(key));
            results.add(bytes(value));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
