// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.Command;
import org.mirage.disk.RawFile;

/** Disks on which the tools of LVM work, without a device mapper: they write metadata, and no volume is ever active. */
final class LvmDisks implements Closeable {

    private final List<Path> files = new ArrayList<>();
    private final List<String> loops = new ArrayList<>();
    private final List<BlockDevice> open = new ArrayList<>();

    /** Makes so many empty disks of so many MiB. */
    static LvmDisks make(Path folder, int count, int mebibytes) throws IOException {
        LvmDisks disks = new LvmDisks();
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("disk" + i + ".raw");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[1]), ((long) mebibytes << 20) - 1);
            }
            disks.files.add(file);
            disks.loops.add(Command.run("losetup", "-f", "--show", file).strip());
        }
        return disks;
    }

    /** The device file of a disk. */
    String loop(int disk) {
        return loops.get(disk);
    }

    Path file(int disk) {
        return files.get(disk);
    }

    /** Runs a command of LVM; words {@code @0}, {@code @1} … stand for the disks. */
    String lvm(String command) throws IOException {
        String filter = String.join(",", loops.stream().map(loop -> "\"a|^" + loop + "$|\"").toList());
        String config = "devices{use_devicesfile=0 filter=[" + filter + ",\"r|.*|\"]} backup{backup=0 archive=0}"
                + " activation{udev_sync=0 udev_rules=0 monitoring=0}";
        List<String> words = new ArrayList<>(List.of("lvm"));
        for (String word : command.split(" ")) {
            words.add(word.matches("@\\d.*") ? loop(word.charAt(1) - '0') + word.substring(2) : word);
        }
        words.addAll(2, List.of("--config", config, "--driverloaded", "n", "-qq"));
        return Command.run(Stream.concat(Stream.of("env", "LVM_SUPPRESS_FD_WARNINGS=1"), words.stream()).toArray());
    }

    /** All disks as devices. */
    List<BlockDevice> devices() throws IOException {
        List<BlockDevice> devices = new ArrayList<>();
        for (Path file : files) {
            BlockDevice device = RawFile.open(file);
            open.add(device);
            devices.add(device);
        }
        return devices;
    }

    @Override
    public void close() throws IOException {
        for (BlockDevice device : open) {
            device.close();
        }
        for (String loop : loops) {
            Command.run("losetup", "-d", loop);
        }
    }
}
