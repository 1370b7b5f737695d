// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.mirage.engine.ByteCount;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** What a machine is, as its own tools and those of the host tell it of its disk and its mounted root. */
final class FactsTruth {

    private final Path disk;
    private final LoopMount mount;
    private final String root;

    FactsTruth(Path disk, LoopMount mount) {
        this.disk = disk;
        this.mount = mount;
        root = "'" + mount.folder() + "'";
    }

    private String tell(String script) throws IOException {
        return Tools.bash("cd " + root + "\n" + script).strip();
    }

    private List<String> lines(String script) throws IOException {
        return tell(script).lines().toList();
    }

    SortedMap<String, String> disks() throws IOException {
        Map<String, String> table = new HashMap<>();
        String partition = "";
        for (String line : Tools.run("sfdisk", "--dump", disk.toString()).lines().toList()) {
            if (line.contains("start=")) {
                partition = line.replaceAll(".*start= *", "").replaceAll(" *[a-z]+= *", "").replace(" ", "");
            } else if (line.contains(": ")) {
                table.put(line.split(": ")[0], line.split(": ")[1]);
            }
        }
        String id = table.get("label-id").replace("0x", "");
        long sector = Long.parseLong(table.get("sector-size"));
        String[] of = partition.split(",");
        return new TreeMap<>(Map.of(
                "disk 0", "size " + size(Tools.run("stat", "-c", "%s", disk.toString())) + ", partition table MBR, id " + id
                        + ", sector size " + sector + " B",
                "disk 0, partition 1", "type Linux (" + of[2] + "), holds " + Tools.run("blkid", "-p", "-o", "value", "-s", "TYPE", mount.device()).strip() + ", size " + size(Long.parseLong(of[1]) * sector) + ", offset "
                        + size(Long.parseLong(of[0]) * sector) + ", UUID " + id + "-01, bootable yes"));
    }

    SortedMap<String, String> volumes() throws IOException {
        Map<String, String> found = new HashMap<>();
        Tools.run("blkid", "-p", "-o", "export", mount.device()).lines()
                .forEach(line -> found.put(line.split("=")[0], line.split("=")[1]));
        Tools.bash("dumpe2fs -h " + mount.device() + " 2> /dev/null").lines().filter(line -> line.contains(": "))
                .forEach(line -> found.put(line.split(":")[0], line.split(":")[1].strip()));
        long block = Long.parseLong(found.get("Block size"));
        return new TreeMap<>(Map.of("sda1", "type " + found.get("TYPE") + ", label " + found.get("LABEL") + ", UUID "
                + found.get("UUID") + ", size " + size(Long.parseLong(found.get("Block count")) * block) + ", block size "
                + size(block) + ", features " + found.get("Filesystem features").replaceAll(" +", " ")));
    }

    SortedMap<String, String> system() throws IOException {
        String[] values = tell(". ./etc/os-release\nprintf '%s|' \"$PRETTY_NAME\" \"$ID\" \"$VERSION\" \"$VERSION_ID\" "
                + "\"$VERSION_CODENAME\" \"$(cat etc/debian_version)\"").split("\\|");
        String machine = tell("readelf -h bin/bash | sed -n 's/ *Machine: *//p'");
        return new TreeMap<>(Map.of("name", values[0], "id", values[1], "version", values[2], "version id", values[3],
                "code name", values[4], "Debian release", values[5], "architecture",
                machine.endsWith("X86-64") ? "x86_64" : machine));
    }

    /** By the packages that are installed; the boot sector is GRUB's where it ends as the one that GRUB has with its files. */
    SortedMap<String, String> platform() throws IOException {
        String packages = tell("dpkg-query --admindir=var/lib/dpkg -W -f '${Package} ${db:Status-Status}\\n'");
        SortedMap<String, String> platform = new TreeMap<>(Map.of("package system", "dpkg"));
        if (packages.contains("systemd-sysv installed")) {
            platform.put("init system", "systemd");
        }
        if (packages.contains("grub-pc installed")) {
            platform.put("boot loader", "GRUB 2");
        }
        if (tell("cmp -s -i 384 -n 48 boot/grub/i386-pc/boot.img " + disk + " && echo same").equals("same")) {
            platform.put("firmware", "BIOS");
        }
        return platform;
    }

    SortedMap<String, String> kernels() throws IOException {
        SortedMap<String, String> kernels = new TreeMap<>();
        for (String release : lines("ls lib/modules")) {
            String build = tell("file -b boot/vmlinuz-" + release + " | sed 's/.*) #/#/; s/, RO-rootFS.*//'");
            kernels.put("kernel " + release, "image " + there("/boot/vmlinuz-" + release) + ", build " + build + ", initial RAM "
                    + "disk " + there("/boot/initrd.img-" + release) + ", modules " + there("/lib/modules/" + release));
        }
        kernels.put("default", tell("awk '$1 == \"linux\" { print $2; exit }' boot/grub/grub.cfg").replaceAll(".*/", ""));
        return kernels;
    }

    private String there(String path) throws IOException {
        tell("test -e ." + path);
        return path;
    }

    SortedMap<String, String> users() throws IOException {
        Map<String, String> states = new HashMap<>();
        for (String line : lines("chroot . passwd -S -a")) {
            String[] fields = line.split(" ");
            states.put(fields[0], switch (fields[1]) {
                case "P" -> "set";
                case "NP" -> "none needed";
                default -> "locked";
            });
        }
        SortedMap<String, String> users = new TreeMap<>();
        for (String line : lines("chroot . getent passwd")) {
            String[] user = line.split(":", -1);
            users.put(user[0], "uid " + user[2] + ", gid " + user[3] + (user[4].isEmpty() ? "" : ", name " + user[4]) + ", home "
                    + user[5] + ", shell " + user[6] + ", password " + states.get(user[0]));
        }
        return users;
    }

    SortedMap<String, String> groups() throws IOException {
        SortedMap<String, String> groups = new TreeMap<>();
        for (String line : lines("chroot . getent group")) {
            String[] group = line.split(":", -1);
            String[] members = group[3].split(",");
            Arrays.sort(members);
            groups.put(group[0], "gid " + group[2] + (group[3].isEmpty() ? "" : ", members " + String.join(", ", members)));
        }
        return groups;
    }

    SortedMap<String, String> mounts() throws IOException {
        SortedMap<String, String> mounts = new TreeMap<>();
        for (String line : lines("findmnt --fstab --tab-file etc/fstab --noheadings --raw -o TARGET,SOURCE,FSTYPE,OPTIONS")) {
            String[] fields = line.split(" ");
            mounts.put(fields[0], "source " + fields[1] + ", type " + fields[2] + ", options " + fields[3]);
        }
        return mounts;
    }

    /** Enabled units, templates in the place of their instances; the default target with its name as value. */
    SortedMap<String, String> services() throws IOException {
        SortedMap<String, String> units = new TreeMap<>();
        for (String line : lines("systemctl --root=" + root + " list-unit-files --state=enabled --no-legend --plain")) {
            units.put(line.split(" +")[0], "enabled");
        }
        units.put("default target", tell("systemctl --root=" + root + " get-default"));
        return units;
    }

    private static String size(String bytes) {
        return size(Long.parseLong(bytes.strip()));
    }

    /** With the exact number where one digit after the point is not all. */
    private static String size(long bytes) {
        String shown = ByteCount.show(bytes);
        return bytes < 1024 || bytes % (1 << 20) == 0 && bytes < 1 << 30 || bytes % (1 << 30) == 0 || bytes == 4096 ? shown
                : shown + " (" + bytes + " B)";
    }
}
