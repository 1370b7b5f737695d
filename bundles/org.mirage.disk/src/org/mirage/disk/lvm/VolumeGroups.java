// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mirage.disk.BlockDevice;

/** Finds the volume groups of a machine. */
public final class VolumeGroups {

    /** All stripes of all groups; real machines have some thousands at most. */
    private static final long MOST_STRIPES = 1_000_000;
    private static final int MOST_GROUPS = 256;

    private VolumeGroups() {}

    /**
     * Looks at devices and puts together the groups whose physical volumes are among them. Damage of one group's
     * metadata is a warning of that group.
     *
     * @param devices all partitions and undivided disks of one machine; those that are no physical volumes are passed over
     * @return groups in the order of their first physical volumes
     */
    public static List<VolumeGroup> find(List<BlockDevice> devices) throws IOException {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            Member.read(devices.get(i), i).ifPresent(members::add);
        }
        Map<String, List<Member>> byUuid = new HashMap<>();
        Map<String, List<Description>> descriptions = new LinkedHashMap<>();
        for (Member member : members) {
            byUuid.computeIfAbsent(member.uuid(), _ -> new ArrayList<>()).add(member);
            member.descriptions().forEach(found -> descriptions.computeIfAbsent(found.uuid(), _ -> new ArrayList<>()).add(found));
        }
        GroupReader reader = new GroupReader(List.copyOf(devices), byUuid, new Allowance(MOST_STRIPES));
        List<VolumeGroup> groups = new ArrayList<>();
        for (List<Description> group : descriptions.values().stream().limit(MOST_GROUPS).toList()) {
            groups.add(reader.read(group));
        }
        List<VolumeGroup> named = namesakes(groups);
        List<VolumeGroup> all = new ArrayList<>(named);
        members.forEach(member -> unknown(member, named).ifPresent(all::add));
        return List.copyOf(all);
    }

    private static List<VolumeGroup> namesakes(List<VolumeGroup> groups) {
        Map<String, Long> counts = groups.stream().collect(Collectors.groupingBy(VolumeGroup::name, Collectors.counting()));
        List<VolumeGroup> result = new ArrayList<>();
        for (VolumeGroup group : groups) {
            List<String> warnings = new ArrayList<>(group.warnings());
            if (counts.get(group.name()) > 1) {
                warnings.add("There are " + counts.get(group.name()) + " volume groups of the name " + group.name() + "; this is "
                        + group.uuid() + ". A machine uses neither until one is renamed.");
            }
            result.add(new VolumeGroup(group.name(), group.uuid(), group.seqno(), group.extentSize(), group.physicalVolumes(),
                    group.logicalVolumes(), warnings));
        }
        return result;
    }

    /** A volume that no group names, if that is a loss. */
    private static Optional<VolumeGroup> unknown(Member member, List<VolumeGroup> groups) {
        boolean named = groups.stream().anyMatch(group -> group.physicalVolumes().stream()
                .anyMatch(volume -> volume.uuid().equals(member.uuid())));
        List<String> warnings = new ArrayList<>();
        member.problems().forEach(problem -> warnings.add(member.title() + ": " + problem + "."));
        Set<String> whole = groups.stream().filter(group -> !group.physicalVolumes().isEmpty()).map(VolumeGroup::uuid)
                .collect(Collectors.toSet());
        member.descriptions().stream().filter(found -> whole.contains(found.uuid())).map(Description::name).distinct().forEach(name -> warnings.add(member.title() + " is no longer a part of volume group " + name
                + ", though it says so itself."));
        if (named || warnings.isEmpty()) {
            return Optional.empty();
        }
        PhysicalVolume volume = new PhysicalVolume("", member.uuid(), member.index(), 0, 0, "");
        return Optional.of(new VolumeGroup("", "", 0, 0, List.of(volume), List.of(), warnings));
    }
}
