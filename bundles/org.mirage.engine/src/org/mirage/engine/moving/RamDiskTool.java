// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.mirage.engine.changes.Edit;
import org.mirage.engine.view.MachineTexts;

/** The program of a machine that builds its initial RAM disks. */
enum RamDiskTool {

    /** Debian and what comes from it. */
    INITRAMFS_TOOLS("/usr/sbin/update-initramfs", """
            # builds all initial RAM disks anew
            exec update-initramfs -u -k all
            """),
    /** Fedora, Red Hat, SUSE and what comes from them. */
    DRACUT("/usr/bin/dracut", """
            # builds all initial RAM disks anew, not only with what this appliance would need
            set -e
            for modules in /lib/modules/*; do
                version=${modules##*/}
                [ -f "$modules/modules.dep" ] || continue
                image=
                # the one that the boot loader knows, which is not everywhere called as dracut would call it
                for name in "initramfs-$version" "initrd-$version" "initramfs-$version.img" "initrd.img-$version"; do
                    [ ! -f "/boot/$name" ] || image=/boot/$name
                done
                dracut --force --no-hostonly --kver "$version" ${image:+"$image"}
            done
            """);

    private static final Pattern DRACUT_CALL = Pattern.compile("^\\s*(?:if |exec )?dracut\\s");
    private static final String SETTINGS = "/etc/initramfs-tools/initramfs.conf";
    private static final String OWN_MODULES = "/etc/initramfs-tools/modules";

    private final String program;
    private final String script;

    RamDiskTool(String program, String script) {
        this.program = program;
        this.script = script;
    }

    /** The one that a machine has, null if none that is known. */
    static RamDiskTool of(MachineTexts texts) throws IOException {
        for (RamDiskTool tool : values()) {
            String program = texts.first(tool.program, tool.program.replace("/usr/bin/", "/usr/sbin/"));
            if (program != null && (tool == DRACUT || !runsDracut(texts, program))) {
                return tool;
            }
        }
        return null;
    }

    /** Debian's dracut has a program of the name that others know, which does not read the settings that go with it. */
    private static boolean runsDracut(MachineTexts texts, String program) throws IOException {
        return texts.lines(program).stream().anyMatch(line -> DRACUT_CALL.matcher(line).find());
    }

    /** An edit of settings that come into force with a new initial RAM disk, and what builds that. */
    static List<Edit> withRebuild(MachineTexts texts, Edit edit) throws IOException {
        RamDiskTool tool = of(texts);
        return tool == null ? List.of(edit) : List.of(edit, tool.rebuild());
    }

    /** Builds all initial RAM disks of the machine. */
    private Edit rebuild() {
        return Fixes.script("Build the initial RAM disks", script);
    }

    /** Puts the drivers of a hypervisor's disks into all initial RAM disks. */
    List<Edit> add(MachineTexts texts, TargetHardware target) throws IOException {
        List<String> drivers = target.storage();
        List<Edit> edits = new ArrayList<>();
        if (this == DRACUT) {
            edits.add(Fixes.put("/etc/dracut.conf.d/mirage-" + target.preset() + ".conf",
                    "# drivers of the hypervisor that this machine moved to\nadd_drivers+=\" " + String.join(" ", drivers) + " \"\n"));
        } else {
            edits.addAll(most(texts));
            if (texts.exists(OWN_MODULES)) {
                drivers.forEach(driver -> edits.add(Fixes.addLine(OWN_MODULES, driver)));
            } else {
                edits.add(Fixes.put(OWN_MODULES, String.join("\n", drivers) + "\n"));
            }
        }
        edits.add(rebuild());
        return edits;
    }

    /** Drivers of the machine that builds it would do for the appliance, which nobody asked for. */
    private static List<Edit> most(MachineTexts texts) throws IOException {
        List<Edit> edits = new ArrayList<>();
        List<String> paths = new ArrayList<>(List.of(SETTINGS));
        paths.addAll(texts.paths("/etc/initramfs-tools/conf.d"));
        for (String path : paths) {
            if (texts.lines(path).stream().anyMatch(line -> line.strip().matches("MODULES=[\"']?dep[\"']?"))) {
                edits.add(Fixes.replace(texts.real(path), "^\\s*MODULES=.?dep.?\\s*$", "MODULES=most"));
            }
        }
        return edits;
    }

    /** How a person does it. */
    String byHand(Collection<String> drivers) {
        return this == DRACUT ? "add_drivers+=\" " + String.join(" ", drivers) + " \" in /etc/dracut.conf.d, then dracut --force --regenerate-all"
                : "add " + String.join(", ", drivers) + " to " + OWN_MODULES + ", then update-initramfs -u -k all";
    }
}
