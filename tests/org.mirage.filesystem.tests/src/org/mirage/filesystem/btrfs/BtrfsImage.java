// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.PooledReader;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** A file system made by {@code mkfs.btrfs} on one or more files. */
final class BtrfsImage {

    private final List<Path> files;

    private BtrfsImage(List<Path> files) {
        this.files = files;
    }

    /**
     * Makes an empty one.
     *
     * @param size of each device, as for {@code truncate -s}
     * @param options of {@code mkfs.btrfs}, split by the shell
     */
    static BtrfsImage make(Path folder, int devices, String size, String options) throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            files.add(Files.createTempFile(folder, "device" + i + "-", ".raw"));
            Tools.run("truncate", "-s", size, files.getLast().toString());
        }
        Tools.bash("mkfs.btrfs -q -f " + options + " " + spaced(files));
        return new BtrfsImage(files);
    }

    static BtrfsImage of(List<Path> files) {
        return new BtrfsImage(List.copyOf(files));
    }

    List<Path> files() {
        return files;
    }

    Path file() {
        return files.getFirst();
    }

    /** Lets a bash script change it while it is mounted and the working folder. */
    BtrfsImage change(String options, String script) throws IOException {
        mounted(options, "cd \"$folder\"; " + script);
        return this;
    }

    /** Fills the working folder of such a script with what file systems are asked to hold. */
    static String filling(Path folder, String script) throws IOException {
        Path copy = folder.resolve(script);
        try (InputStream in = BtrfsImage.class.getResourceAsStream(script.equals("content.py") ? "/org/mirage/filesystem/ext/" + script : script)) {
            Files.write(copy, in.readAllBytes());
        }
        return "python3 '" + copy + "' \"$PWD\"";
    }

    /** What the kernel says of each subvolume, by its number. */
    Map<Long, Map<String, Truth>> truth() throws IOException {
        Map<Long, Map<String, Truth>> found = new TreeMap<>();
        found.put(5L, Map.of());
        for (String line : mounted("ro", "btrfs subvolume list -a \"$folder\"").lines().toList()) {
            found.put(Long.parseLong(line.split(" ")[1]), Map.of());
        }
        for (Map.Entry<Long, Map<String, Truth>> subvolume : found.entrySet()) {
            Path folder = Files.createTempDirectory("mounted");
            List<String> loops = loops("-r");
            try {
                Tools.bash(mount(loops, folder, "ro,subvolid=" + subvolume.getKey()));
                subvolume.setValue(MountedTruth.walk(folder));
            } finally {
                unmount(loops, folder);
            }
        }
        return found;
    }

    /** Runs a script while it is mounted at {@code $folder}; what it prints. */
    String mounted(String options, String script) throws IOException {
        Path folder = Files.createTempDirectory("mounted");
        List<String> loops = loops(options.startsWith("ro") ? "-r" : "");
        try {
            return Tools.bash(mount(loops, folder, options) + "; folder='" + folder + "'; loops='" + String.join(" ", loops) + "'; " + script);
        } finally {
            unmount(loops, folder);
        }
    }

    /** Lets {@code btrfs check} look for anything that does not fit. */
    void check() throws IOException {
        List<String> loops = loops("-r");
        try {
            Tools.bash("btrfs device scan " + String.join(" ", loops) + " > /dev/null; btrfs check --readonly --check-data-csum "
                    + loops.getFirst() + " 2>&1");
        } finally {
            free(loops);
        }
    }

    /** Where the copies of an address lie, as the file system's tools say: lines "device N at OFFSET", sorted. */
    String mapLogical(long address) throws IOException {
        List<String> loops = loops("-r");
        try {
            // a device that was set up just now may escape its look around
            String said = Tools.bash("for i in 1 2 3 4 5; do btrfs device scan " + String.join(" ", loops) + " > /dev/null; "
                    + "said=$(btrfs-map-logical -l " + address + " -b 4096 " + loops.getFirst() + " 2>&1); "
                    + "[[ $said == *missing* ]] || break; sleep 0.3; done; echo \"$said\"");
            List<String> places = new ArrayList<>();
            for (String line : said.lines().filter(one -> one.startsWith("mirror ")).toList()) {
                String[] words = line.split(" "); // mirror 1 logical N physical N device PATH
                places.add("device " + loops.indexOf(words[7]) + " at " + words[5]);
            }
            if (places.isEmpty()) {
                throw new IOException(said);
            }
            return UsedSpaceTest.sorted(String.join("\n", places));
        } finally {
            free(loops);
        }
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

    private static String spaced(List<Path> files) {
        StringBuilder all = new StringBuilder();
        files.forEach(file -> all.append(" '").append(file).append('\''));
        return all.toString();
    }

    /** Opens all its devices, and closes them with the reader of a test. */
    void read(Reading reading) throws IOException {
        List<BlockDevice> devices = new ArrayList<>();
        try {
            for (Path file : files) {
                devices.add(RawFile.open(file));
            }
            try (PooledReader reader = new BtrfsFileSystem().open(devices)) {
                reading.read(reader);
            }
        } finally {
            for (BlockDevice device : devices) {
                device.close();
            }
        }
    }

    /** What a test does with a reader. */
    @FunctionalInterface
    interface Reading {

        void read(PooledReader reader) throws IOException;
    }
}
