// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.mirage.guestfs.wire.Frame;
import org.mirage.guestfs.wire.Words;

/** Does what a frame asks. */
final class Commands {

    /** What the drive that trees are put on is called within the appliance. */
    static final String SCRATCH_LABEL = "scratch";
    /** Where the parts for each drive begin in a frame that starts the appliance, and how many there are. */
    private static final int FIRST_DRIVE = 7;
    private static final int PER_DRIVE = 4;

    private final Binding guestfs;
    private String scratch = "";

    Commands(Binding guestfs) {
        this.guestfs = guestfs;
    }

    /** The results, for a list that grows. */
    List<byte[]> run(Frame asked) throws GuestfsError, IOException {
        List<byte[]> results = new ArrayList<>();
        switch (asked.word()) {
            case Words.LAUNCH -> launch(asked);
            case Words.LIST -> list(results);
            case Words.UNLOCK -> unlock(asked);
            case Words.TREE -> new TreeCommand(guestfs).run(asked.text(1), asked.text(2), asked.number(3), asked.number(4),
                    results);
            case Words.SHELL -> results.add(bytes(guestfs.debug("sh", new String[] {asked.text(1)})));
            case Words.INSPECT -> new InspectCommand(guestfs).run(IntStream.range(1, asked.size()).mapToObj(asked::text).toList(), results);
            case Words.SHUT_DOWN -> guestfs.shutdown();
            default -> throw new GuestfsError("the helper does not know the word " + asked.word());
        }
        return results;
    }

    private void launch(Frame asked) throws GuestfsError, IOException {
        Path folder = Path.of(asked.text(1));
        guestfs.set_identifier("mirage");
        guestfs.set_backend("direct");
        if (asked.text(2).equals("tcg")) {
            guestfs.set_backend_settings(new String[] {"force_tcg"});
        }
        guestfs.set_tmpdir(folder.toString());
        guestfs.set_hv(HypervisorScript.write(folder, guestfs.get_hv(), (int) asked.number(3), asked.number(5), asked.number(6))
                .toString());
        if (asked.number(3) > 0) {
            guestfs.set_memsize((int) asked.number(3));
        }
        guestfs.set_verbose(asked.text(4).equals("verbose"));
        int scratchIndex = -1;
        for (int i = FIRST_DRIVE; i + PER_DRIVE <= asked.size(); i += PER_DRIVE) {
            if (asked.text(i + 3).equals(SCRATCH_LABEL)) {
                scratchIndex = (i - FIRST_DRIVE) / PER_DRIVE;
            }
            addDrive(asked.text(i), asked.text(i + 1), asked.text(i + 2), asked.text(i + 3));
        }
        guestfs.launch();
        scratch = scratchIndex < 0 ? "" : guestfs.list_devices()[scratchIndex];
    }

    // Never a file of an image, and never a format of QEMU's own choosing.
    private void addDrive(String kind, String place, String export, String label) throws GuestfsError {
        Map<String, Object> options = new HashMap<>();
        switch (kind) {
            case Words.SERVED -> options.putAll(Map.of("readonly", true, "format", "raw", "protocol", "nbd",
                    "server", new String[] {"unix:" + place}));
            case Words.FILE -> options.putAll(Map.of("format", "raw", "cachemode", "unsafe"));
            case Words.OVERLAY -> options.putAll(Map.of("format", "qcow2", "cachemode", "unsafe", "discard", "enable"));
            default -> throw new GuestfsError("the helper does not know drives of the kind " + kind);
        }
        if (!label.isEmpty()) {
            options.put("label", label);
        }
        guestfs.add_drive(kind.equals(Words.SERVED) ? export : place, options);
    }

    private void list(List<byte[]> results) throws GuestfsError {
        Set<String> devices = new LinkedHashSet<>();
        devices.addAll(List.of(guestfs.list_devices()));
        devices.addAll(List.of(guestfs.list_partitions()));
        devices.addAll(List.of(guestfs.list_md_devices()));
        addIfKnown(devices, guestfs::lvs);
        addIfKnown(devices, guestfs::list_ldm_volumes);
        addIfKnown(devices, guestfs::list_dm_devices);
        Set<String> parts = new LinkedHashSet<>();
        addIfKnown(parts, guestfs::list_ldm_partitions);
        devices.removeAll(parts);
        devices.remove(scratch);
        for (String device : devices) {
            results.add(bytes(device));
            results.add(bytes(known(() -> guestfs.vfs_type(device))));
            results.add(bytes(known(() -> guestfs.vfs_uuid(device))));
            results.add(bytes(known(() -> guestfs.vfs_label(device))));
            results.add(bytes(known(() -> Long.toString(guestfs.blockdev_getsize64(device)))));
            results.add(bytes(known(() -> Integer.toString(guestfs.blockdev_getss(device)))));
        }
    }

    private void unlock(Frame asked) throws GuestfsError {
        guestfs.cryptsetup_open(asked.text(1), asked.text(3), asked.text(2), Map.of("readonly", true));
        try {
            guestfs.lvm_scan(true);
        } catch (GuestfsError e) {
            // an appliance without LVM: what is inside is no logical volume then
        }
    }

    /** Something that not every appliance or device can tell. */
    private interface Question<T> {

        T ask() throws GuestfsError;
    }

    private static void addIfKnown(Set<String> devices, Question<String[]> question) {
        try {
            devices.addAll(List.of(question.ask()));
        } catch (GuestfsError e) {
            // the appliance has no such thing
        }
    }

    private static String known(Question<String> question) {
        try {
            String answer = question.ask();
            return answer == null ? "" : answer;
        } catch (GuestfsError e) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
