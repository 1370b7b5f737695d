// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.mirage.store.DiskLayout;
import org.mirage.store.PartitionRecord;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRange;
import org.mirage.store.VolumeRecord;

/** Finds the volumes of a version by what an fstab calls them. */
public final class VolumeFinder {

    private static final String DEV = "/dev/";
    private static final String BY = "/dev/disk/by-";
    private static final String MAPPER = "/dev/mapper/";
    private static final Pattern UDEV_ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");
    private static final Pattern PARTITION_OF_ID = Pattern.compile("(?:id|path)/.*-part([1-9][0-9]{0,4})");

    private final VersionRecord version;
    private final boolean oneDiskEach;
    private TreeChoice choice = TreeChoice.STANDARD;

    /** Finds volumes for the lines of that fstab. */
    public VolumeFinder(VersionRecord version, Fstab fstab) {
        this.version = version;
        Set<Integer> disks = fstab.lines().stream().map(line -> device(line.source())).filter(name -> name != null)
                .map(DeviceName::disk).collect(Collectors.toSet());
        oneDiskEach = version.disks().size() == 1 && disks.size() == 1;
    }

    /**
     * What a source names.
     *
     * @param volume null when it names none
     * @param remark what was assumed to find it, or why there is none; empty when all is plain
     */
    public record Found(VolumeRecord volume, String remark) {
    }

    /** The volume that a line of an fstab mounts. */
    Found find(FstabLine line) {
        choice = TreeChoice.of(line.options());
        return find(line.source());
    }

    /** The volume that a name means; texts have one byte in each character. */
    public Found find(String source) {
        int equals = source.indexOf('=');
        if (equals > 0) {
            return byTag(source.substring(0, equals), source.substring(equals + 1), source);
        }
        if (source.startsWith(BY)) {
            int slash = source.indexOf('/', BY.length());
            String kind = slash < 0 ? "" : source.substring(BY.length(), slash);
            String value = UDEV_ESCAPE.matcher(source.substring(slash + 1)).replaceAll(
                    escape -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
            return kind.equals("id") || kind.equals("path") ? byHardware(source) : byTag(kind.toUpperCase(Locale.ROOT), value, source);
        }
        if (source.startsWith(MAPPER)) {
            String name = LogicalName.parse(source.substring(MAPPER.length()));
            return name == null ? none(source) : only(source, volume -> TreeChoice.device(volume).equals(name));
        }
        DeviceName device = device(source);
        return device != null ? byDevice(device, source) : !source.startsWith(DEV) ? none(source)
                : only(source, volume -> TreeChoice.device(volume).equals(source.substring(DEV.length())));
    }

    private Found byTag(String tag, String value, String source) {
        if (value.isEmpty()) {
            // volumes without a name are not named by nothing
            return none(source);
        }
        return switch (tag) {
            case "UUID" -> only(source, volume -> volume.uuid().equalsIgnoreCase(value));
            case "PARTUUID" -> only(source, volume -> volume.partUuid().equalsIgnoreCase(value));
            case "LABEL" -> only(source, volume -> Arrays.equals(volume.label(), RawText.bytes(value)));
            case "PARTLABEL" -> only(source, volume -> partitionName(volume).equals(value));
            default -> none(source);
        };
    }

    private Found byDevice(DeviceName device, String source) {
        if (oneDiskEach && device.disk() != 0) {
            Found found = byDevice(new DeviceName(0, device.partition()), source);
            return found.volume == null ? found
                    : new Found(found.volume, source + " is taken for a partition of the only disk");
        }
        return only(source, volume -> !volume.ranges().isEmpty() && volume.ranges().getFirst().disk() == device.disk()
                && partition(volume) == device.partition());
    }

    /** Serial numbers of hardware are not known, but a number of a partition is, and on an only disk it says enough. */
    private Found byHardware(String source) {
        Matcher partition = PARTITION_OF_ID.matcher(source.substring(BY.length()));
        if (version.disks().size() != 1 || !partition.matches()) {
            return none(source);
        }
        Found found = byDevice(new DeviceName(0, Integer.parseInt(partition.group(1))), source);
        return found.volume == null ? found : new Found(found.volume, source + " is taken for a partition of the only disk");
    }

    private Found only(String source, Predicate<VolumeRecord> wanted) {
        List<VolumeRecord> found = choice.among(version.volumes().stream().filter(wanted).toList());
        if (found.isEmpty()) {
            return none(source);
        }
        VolumeRecord first = found.getFirst();
        return new Found(first, found.size() == 1 ? ""
                : found.size() + " volumes are called " + source + "; the first, " + first.device() + ", is taken");
    }

    private static Found none(String source) {
        return new Found(null, "no volume of this version is called " + source);
    }

    private static DeviceName device(String source) {
        return source.startsWith(DEV) ? DeviceName.parse(source.substring(DEV.length())) : null;
    }

    private static int partition(VolumeRecord volume) {
        DeviceName device = DeviceName.parse(TreeChoice.device(volume));
        return device == null ? -1 : device.partition();
    }

    /** The name that a GPT gives the volume's partition, one byte in each character as in all of an fstab. */
    private String partitionName(VolumeRecord volume) {
        for (VolumeRange range : volume.ranges()) {
            DiskLayout disk = version.disks().get(range.disk());
            for (PartitionRecord partition : disk.partitions()) {
                if (partition.offset() == range.offset()) {
                    return RawText.of(partition.name().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return "";
    }
}
