// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Btrfs file system made by {@code mkfs.btrfs} on one or more files, which the kernel mounts together. Needs root. */
public class BtrfsDisks {

    /** In place of a device's number: one that is none of the image's. */
    private static final int UNKNOWN = -1;

    /** The inode number of directories that the kernel makes up. */
    private static final long MADE_UP = 2;

    private final List<Path> files;

    protected BtrfsDisks(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** Disks that are there already, in the order of its devices. */
    public static BtrfsDisks of(List<Path> files) {
        return new BtrfsDisks(files);
    }

    /**
     * Makes an empty one.
     *
     * @param size of each disk, as for {@code truncate -s}
     * @param options of {@code mkfs.btrfs}, split by the shell
     */
    public static BtrfsDisks make(Path folder, int disks, String size, String options) throws IOException {
        List<Path> files = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < disks; i++) {
            files.add(Files.createTempFile(folder, "disk" + i + "-", ".raw"));
            Tools.run("truncate", "-s", size, files.getLast().toString());
            names.append(" '").append(files.getLast()).append('\'');
        }
        Tools.bash("mkfs.btrfs -q -f " + options + names);
        return new BtrfsDisks(files);
    }

    public List<Path> files() {
        return files;
    }

    /** The first of its disks. */
    public Path file() {
        return files.getFirst();
    }

    /** Lets a bash script change it while the top level is mounted and the working folder. */
    public void change(String options, String script) throws IOException {
        mounted(options + ",subvolid=5", "cd \"$folder\"; " + script);
    }

    /** The numbers of all subvolumes by their paths below the top level, which itself is number 5 with an empty path. */
    public Map<String, Long> subvolumes() throws IOException {
        Map<String, Long> found = new TreeMap<>(Map.of("", 5L));
        for (String line : mounted("ro,subvolid=5", "btrfs subvolume list \"$folder\"").lines().toList()) {
            String[] words = line.split(" ", 9); // ID N gen N top level N path PATH
            found.put(words[8], Long.parseLong(words[1]));
        }
        return found;
    }

    /**
     * What the kernel says of each subvolume, mounted by itself, by its number. Directories that it makes up where a
     * snapshot has no subvolume get the time 0, as theirs is that of the look.
     */
    public Map<Long, Map<String, Truth>> truth() throws IOException {
        Map<Long, Map<String, Truth>> found = new TreeMap<>();
        for (long id : subvolumes().values()) {
            Path folder = Files.createTempDirectory("mounted");
            List<String> loops = loops("-r");
            try {
                Tools.bash(mount(loops, folder, "ro,subvolid=" + id));
                Map<String, Truth> truth = MountedTruth.walk(folder);
                truth.replaceAll((path, one) -> one.inode() == MADE_UP ? one.withTime(BigInteger.ZERO) : one);
                found.put(id, truth);
            } finally {
                unmount(loops, folder);
            }
        }
        return found;
    }

    /** Runs a script while it is mounted at {@code $folder}; what it prints. */
    public String mounted(String options, String script) throws IOException {
        Path folder = Files.createTempDirectory("mounted");
        List<String> loops = loops(options.startsWith("ro") ? "-r" : "");
        try {
            return Tools.bash(mount(loops, folder, options) + "; folder='" + folder + "'; loops='" + String.join(" ", loops) + "'; " + script);
        } finally {
            unmount(loops, folder);
        }
    }

    /** Lets {@code btrfs check} look for anything that does not fit. */
    public void check() throws IOException {
        List<String> loops = loops("-r");
        try {
            Tools.bash("btrfs device scan " + String.join(" ", loops) + " > /dev/null; btrfs check --readonly --check-data-csum "
                    + loops.getFirst() + " 2>&1");
        } finally {
            free(loops);
        }
    }

    /** Where the copies of an address lie, as the file system's tools say: lines "device N at OFFSET", sorted. */
    public String mapLogical(long address) throws IOException {
        List<String> loops = loops("-r");
        try {
            // a device that was set up just now may escape its look around, and one that was freed just now may still be seen
            String places = mapLogical(address, loops);
            for (int i = 0; i < 40 && (places.isEmpty() || places.contains("device " + UNKNOWN)); i++) {
                Thread.sleep(250);
                places = mapLogical(address, loops);
            }
            return places;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            free(loops);
        }
    }

    /** What the tools say now; nothing while they miss a device. */
    private static String mapLogical(long address, List<String> loops) throws IOException {
        String said = Tools.bash("btrfs device scan " + String.join(" ", loops) + " > /dev/null; btrfs-map-logical -l " + address
                + " -b 4096 " + loops.getFirst() + " 2>&1");
        List<String> places = new ArrayList<>();
        for (String line : said.lines().filter(one -> one.startsWith("mirror ")).toList()) {
            String[] words = line.split(" "); // mirror 1 logical N physical N device PATH
            places.add("device " + loops.indexOf(words[7]) + " at " + words[5]);
        }
        return said.contains("missing") ? "" : String.join("\n", places.stream().sorted().toList());
    }

    private List<String> loops(String options) throws IOException {
        List<String> loops = new ArrayList<>();
        for (Path file : files) {
            loops.add(Tools.bash("losetup -f --show " + options + " '" + file + "'").strip());
        }
        return loops;
    }

    private static String mount(List<String> loops, Path folder, String options) {
        StringBuilder all = new StringBuilder(options);
        loops.forEach(loop -> all.append(",device=").append(loop));
        return "mount -t btrfs -o " + all + " " + loops.getFirst() + " '" + folder + "'";
    }

    private static void unmount(List<String> loops, Path folder) throws IOException {
        Tools.bash("for i in $(seq 40); do mountpoint -q '" + folder + "' || break; umount '" + folder + "' 2> /dev/null && break; sleep 0.25; done");
        free(loops);
        Files.delete(folder);
    }

    private static void free(List<String> loops) throws IOException {
        for (String loop : loops) {
            Tools.attempt("btrfs", "device", "scan", "--forget", loop);
            Tools.run("losetup", "-d", loop);
        }
    }
}
