// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mirage.engine.Firmware;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.PutEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.StoredBody;
import org.mirage.engine.changes.Value;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** A boot loader for one firmware is not started by the other; and a firmware that never saw the machine knows one path only. */
final class FirmwareCheck implements ReadinessCheck {

    private static final String TOPIC = "firmware";
    private static final List<String> FOLDERS = List.of("/boot/efi/EFI", "/efi/EFI", "/boot/EFI");
    private static final String FALLBACK = "bootx64.efi";
    private static final String SHIM = "shimx64.efi";
    private static final String GRUB = "grubx64.efi";

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        List<String> kinds = machine.known(DescribePlatform.FIRMWARE);
        String wanted = machine.firmware().name();
        List<Finding> findings = new ArrayList<>();
        if (kinds.isEmpty()) {
            findings.add(new Finding(Severity.WARNS, TOPIC, "No boot loader was found on the disks, so it is not known what starts the machine", "",
                    "Try it with: mirage boot " + machine.files().summary().label(), List.of()));
        } else if (!kinds.contains(wanted)) {
            findings.add(new Finding(Severity.BLOCKS, TOPIC, "The machine is made for " + kinds.getFirst() + ", but would be started by " + wanted
                    + " on " + machine.title() + ", which finds no boot loader on its disks", "", "Export with --firmware "
                    + kinds.getFirst().toLowerCase(Locale.ROOT) + generation(machine, kinds.getFirst())
                    + ", or install a boot loader for " + wanted + " in the machine", List.of()));
        } else {
            findings.add(Finding.fine(TOPIC, "The boot loader is one for " + wanted, ""));
            if (machine.firmware() == Firmware.UEFI) {
                addFallback(machine, findings);
            }
        }
        return findings;
    }

    private static String generation(CheckedMachine machine, String kind) {
        return switch (machine.target().preset()) {
            case "hyperv", "azure" -> ", which is generation " + (kind.equals("UEFI") ? 2 : 1);
            default -> "";
        };
    }

    /** Entries of a firmware's own menu stay with the old machine. */
    private static void addFallback(CheckedMachine machine, List<Finding> findings) throws IOException {
        for (String folder : FOLDERS) {
            if (!machine.texts().exists(folder)) {
                continue;
            }
            String boot = child(machine.texts(), folder, "boot");
            if (boot != null && child(machine.texts(), boot, FALLBACK) != null) {
                addSecureBoot(machine, folder, findings);
                return;
            }
            String path = RawPath.shown(folder) + "/BOOT/BOOTX64.EFI";
            List<Edit> fix = copy(machine.texts(), folder, boot);
            findings.add(new Finding(Severity.BLOCKS, TOPIC, "There is no " + path + ", which is all that the firmware of a new machine looks for; "
                    + "its own list of boot loaders stays with the old machine", RawPath.shown(folder), fix.isEmpty()
                            ? "Copy the boot loader there, or name it in the settings of the new firmware" : "Copy GRUB there", fix));
            return;
        }
    }

    private static List<Edit> copy(MachineTexts texts, String folder, String boot) throws IOException {
        for (String vendor : texts.paths(folder)) {
            String grub = child(texts, vendor, GRUB);
            String shim = child(texts, vendor, SHIM);
            if (grub != null) {
                List<Edit> edits = new ArrayList<>();
                String target = boot;
                if (target == null) {
                    target = texts.real(folder) + "/BOOT";
                    edits.add(new PutEdit(EntryType.DIRECTORY, Fixes.value(target), null, null, null, Metadata.NONE, Expectation.ABSENT, List.of()));
                }
                // the shim starts what is called so beside it
                edits.add(put(target + "/BOOTX64.EFI", texts.find(shim != null ? shim : grub)));
                if (shim != null) {
                    edits.add(put(target + "/grubx64.efi", texts.find(grub)));
                }
                return edits;
            }
        }
        return List.of();
    }

    private static Edit put(String path, MachineEntry from) {
        Value value = Fixes.value(path);
        return new PutEdit(EntryType.FILE, value, new StoredBody(from.entry().content(), from.entry().size()), null, null, Metadata.NONE,
                Expectation.ABSENT, List.of());
    }

    private static void addSecureBoot(CheckedMachine machine, String folder, List<Finding> findings) throws IOException {
        boolean shim = false;
        for (String vendor : machine.texts().paths(folder)) {
            shim |= child(machine.texts(), vendor, SHIM) != null;
        }
        if (!shim && machine.target().preset().equals("hyperv")) {
            findings.add(new Finding(Severity.WARNS, TOPIC, "The boot loader is not signed for Secure Boot, which is switched on in "
                    + "machines of generation 2", RawPath.shown(folder), "Set-VMFirmware NAME -EnableSecureBoot Off", List.of()));
        }
    }

    /** What is of a name in a folder, whatever letters are capitals; null if nothing is. */
    private static String child(MachineTexts texts, String folder, String name) throws IOException {
        for (String path : texts.paths(folder)) {
            MachineEntry entry = texts.find(path);
            boolean usable = entry != null && (entry.entry().type() != EntryType.FILE || entry.entry().content() != null);
            if (usable && RawPath.name(path).toLowerCase(Locale.ROOT).equals(name)) {
                return path;
            }
        }
        return null;
    }
}
