// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.disk.partition.Partition;
import org.mirage.disk.partition.PartitionTable;
import org.mirage.guestfs.session.FoundDevice;
import org.mirage.guestfs.session.Session;

/** Looks through an appliance's devices, unlocks what is encrypted, and looks again at what that brings. */
final class VolumeSearch {

    private static final String BITLOCKER = "BitLocker";
    private static final Set<String> ENCRYPTED = Set.of("crypto_LUKS", BITLOCKER);
    /** What holds no files by itself. */
    private static final Set<String> NO_FILES = Set.of("", "swap", "unknown", "LVM2_member", "LVM1_member", "linux_raid_member",
            "ddf_raid_member", "isw_raid_member", "mpath_member", "zfs_member", "bcache", "swsuspend", "promise_fasttrack_raid_member");
    private static final Pattern DRIVE = Pattern.compile("/dev/[hsv]d([a-z]{1,3})");
    private static final Pattern PARTITION = Pattern.compile("(/dev/[hsv]d[a-z]{1,3})\\d+");
    private static final Pattern LOGICAL = Pattern.compile("/dev/(?!mapper/|md/)([^/]+)/([^/]+)");
    private static final String MAPPER = "/dev/mapper/";
    /** What a logical volume is put together of: lvm(8) lets no volume of a person have such a name. */
    private static final Pattern PART_OF_LOGICAL = Pattern.compile(MAPPER
            + ".+_(?:cdata|cmeta|corig|iorig|imeta|mimage|mlog|pmspare|rimage|rmeta|tdata|tmeta|vdata|vorigin|wcorig|cvol)(?:_\\d+)?");
    private static final String UNLOCKED = "mirage-unlocked-";
    private static final int ATTEMPTS = 3;
    private static final int MAX_UNLOCKED = 64;

    private final Session session;
    private final List<GuestDrive> drives;
    private final PassPhrases passPhrases;
    /** Devices that were unlocked, by the name of what they became. */
    private final Map<String, String> unlocked = new HashMap<>();
    private final Map<String, String> locked = new HashMap<>();

    VolumeSearch(Session session, List<GuestDrive> drives, PassPhrases passPhrases) {
        this.session = session;
        this.drives = drives;
        this.passPhrases = passPhrases;
    }

    List<GuestVolume> run(GuestMonitor monitor) throws IOException {
        monitor.begin("Looking at the volumes with libguestfs", -1);
        List<FoundDevice> devices = session.list(monitor);
        while (unlockAny(devices, monitor)) {
            devices = session.list(monitor);
        }
        List<GuestVolume> volumes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (FoundDevice device : devices) {
            boolean done = unlocked.containsValue(device.device());
            if (!NO_FILES.contains(device.type()) && !done && !PART_OF_LOGICAL.matcher(device.device()).matches()
                    && !liesOnDynamicDisk(device.device()) && seen.add(identity(device.device()))) {
                volumes.add(new GuestVolume(device.device(), drive(device.device()), source(device.device()), device.type(),
                        device.uuid(), device.label().getBytes(StandardCharsets.UTF_8), device.size(), device.sector(),
                        locked.getOrDefault(device.device(), "")));
            }
        }
        return volumes;
    }

    // Where a volume of such a disk begins, a file system seems to begin in a partition, too, but that may go on on another disk.
    private boolean liesOnDynamicDisk(String device) throws IOException {
        Matcher partition = PARTITION.matcher(device);
        int drive = partition.matches() ? drive(partition.group(1)) : -1;
        return drive >= 0 && PartitionTable.read(drives.get(drive).device()).partitions().stream().anyMatch(Partition::isDynamic);
    }

    // A logical volume is listed under its own name and as a mapped device; its copies have its size and UUID, too.
    private static String identity(String device) {
        Matcher logical = LOGICAL.matcher(device);
        return !logical.matches() ? device
                : MAPPER + logical.group(1).replace("-", "--") + "-" + logical.group(2).replace("-", "--");
    }

    private boolean unlockAny(List<FoundDevice> devices, GuestMonitor monitor) throws IOException {
        boolean any = false;
        for (FoundDevice device : devices) {
            if (ENCRYPTED.contains(device.type()) && !unlocked.containsValue(device.device()) && !locked.containsKey(device.device())
                    && unlocked.size() < MAX_UNLOCKED) {
                any |= unlock(device, monitor);
            }
        }
        return any;
    }

    private boolean unlock(FoundDevice device, GuestMonitor monitor) throws IOException {
        String wrong = "its files are encrypted, and no pass phrase was given";
        String volume = source(device.device());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<char[]> passPhrase = passPhrases.ask(volume, device.uuid(), attempt);
            if (passPhrase.isEmpty()) {
                break;
            }
            String name = UNLOCKED + unlocked.size();
            try {
                session.unlock(device.device(), name, passPhrase.get(), monitor);
                unlocked.put(MAPPER + name, device.device());
                passPhrases.unlocked(volume, device.uuid());
                return true;
            } catch (GuestfsException e) {
                wrong = isWrong(device, e.getMessage()) ? "its files are encrypted, and the pass phrase is wrong"
                        : "its files are encrypted, and it cannot be unlocked: " + e.getMessage();
            }
        }
        locked.put(device.device(), wrong);
        return false;
    }

    /** True when a pass phrase does not fit. With BitLocker cryptsetup has no word for it, only its status and nothing more. */
    private static boolean isWrong(FoundDevice device, String message) {
        return message.contains("No key available") || message.contains("passphrase")
                || device.type().equals(BITLOCKER) && message.strip().endsWith("exited with status 1:");
    }

    private int drive(String device) {
        String below = unlocked.getOrDefault(device, device);
        Matcher letters = DRIVE.matcher(below);
        if (!letters.matches()) {
            return below.equals(device) ? -1 : drive(below);
        }
        int number = 0;
        for (char letter : letters.group(1).toCharArray()) {
            number = number * 26 + letter - 'a' + 1;
        }
        return number <= drives.size() ? number - 1 : -1;
    }

    private String source(String device) {
        int drive = drive(device);
        if (drive >= 0) {
            return drives.get(drive).name();
        }
        String below = unlocked.get(device);
        return below != null ? source(below) : device.replaceFirst("^/dev/(mapper/)?", "");
    }
}
