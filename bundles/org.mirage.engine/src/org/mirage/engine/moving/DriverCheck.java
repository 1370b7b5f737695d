// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.moving.initramfs.Initramfs;
import org.mirage.engine.moving.initramfs.KernelModules;

/** A kernel that has no driver for its disks before it has mounted its root never mounts that. */
final class DriverCheck implements ReadinessCheck {

    private static final String TOPIC = "drivers";
    /** The lists of a kernel with all drivers have less than 1 MiB. */
    private static final int LIST_LIMIT = 8 << 20;
    private static final int MOST_KERNELS = 4;

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (InstalledKernel kernel : InstalledKernel.of(machine).stream().limit(MOST_KERNELS).toList()) {
            check(machine, kernel, findings, monitor);
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(Severity.WARNS, TOPIC, "No kernel was found in /boot, so nothing is known of its drivers", "/boot",
                    "Look yourself whether the initial RAM disk has " + String.join(", ", machine.target().storage()), List.of()));
        }
        return findings;
    }

    private static void check(CheckedMachine machine, InstalledKernel kernel, List<Finding> findings, Monitor monitor) throws IOException {
        Set<String> early = new HashSet<>();
        String release = kernel.name();
        if (kernel.ramDisk() != null) {
            MachineEntry file = machine.texts().find(kernel.ramDisk());
            monitor.begin("Reading " + file, -1);
            try (InputStream packed = machine.files().open(file)) {
                Initramfs found = Initramfs.read(packed, monitor);
                early.addAll(found.modules());
                release = found.releases().size() == 1 ? found.releases().iterator().next() : release;
            } catch (CancelledException e) {
                throw e;
            } catch (IOException e) {
                findings.add(unreadable(machine, kernel, e));
                return;
            }
        }
        String folder = "/lib/modules/" + release;
        KernelModules modules = KernelModules.read(machine.texts().lines(folder + "/modules.dep", LIST_LIMIT),
                machine.texts().lines(folder + "/modules.builtin", LIST_LIMIT));
        early.addAll(modules.builtIn());
        findings.add(storage(machine, kernel, modules, early));
        network(machine, kernel, modules, early, findings);
    }

    private static Finding unreadable(CheckedMachine machine, InstalledKernel kernel, IOException e) {
        return new Finding(Severity.WARNS, TOPIC, "The initial RAM disk of kernel " + RawPath.shown(kernel.name()) + " cannot be looked into: "
                + e.getMessage(), RawPath.shown(kernel.ramDisk()),
                "Look yourself whether it has " + String.join(", ", machine.target().storage()), List.of());
    }

    private static Finding storage(CheckedMachine machine, InstalledKernel kernel, KernelModules modules, Set<String> early) throws IOException {
        TargetHardware target = machine.target();
        String name = RawPath.shown(kernel.name());
        String where = kernel.ramDisk() == null ? "/boot" : RawPath.shown(kernel.ramDisk());
        List<String> missing = target.storage().stream().filter(driver -> !early.contains(driver)).toList();
        if (missing.isEmpty()) {
            return Finding.fine(TOPIC, "Kernel " + name + " has " + String.join(", ", target.storage()) + " when it starts", where);
        }
        boolean slower = !target.instead().isEmpty() && early.containsAll(target.instead());
        // other kernels of the menu are not in the way
        Severity severity = kernel.first() && !slower ? Severity.BLOCKS : Severity.WARNS;
        String what = "Kernel " + name + " lacks " + String.join(", ", missing) + " when it starts: " + (slower
                ? "it finds its disk by " + String.join(", ", target.instead()) + " only, which is slow" : "it does not find its disk on "
                        + machine.title());
        List<String> absent = missing.stream().filter(driver -> !modules.loadable().contains(driver)).toList();
        if (!absent.isEmpty()) {
            return new Finding(severity, TOPIC, what, where, "The kernel has no " + String.join(", ", absent) + " at all: "
                    + otherWay(target, modules), List.of());
        }
        RamDiskTool tool = RamDiskTool.of(machine.texts());
        List<Edit> fix = tool == null ? List.of() : tool.add(machine.texts(), target);
        return new Finding(severity, TOPIC, what, where, tool == null ? "Build the initial RAM disk anew with " + String.join(", ", missing)
                : "Build the initial RAM disk anew: " + tool.byHand(missing), fix);
    }

    private static String otherWay(TargetHardware target, KernelModules modules) {
        boolean paravirtual = target.storage().contains("mptspi") && modules.loadable().contains("vmw_pvscsi");
        return paravirtual ? "export with --format ova -o controller=pvscsi in place of --for, and have vmw_pvscsi in the initial RAM disk"
                : "install the distribution's usual kernel, not one for a certain cloud";
    }

    private static void network(CheckedMachine machine, InstalledKernel kernel, KernelModules modules, Set<String> early,
            List<Finding> findings) {
        List<String> missing = machine.target().network().stream()
                .filter(driver -> !early.contains(driver) && !modules.loadable().contains(driver)).toList();
        if (!missing.isEmpty()) {
            findings.add(new Finding(Severity.WARNS, TOPIC, "Kernel " + RawPath.shown(kernel.name()) + " has no driver "
                    + String.join(", ", missing) + " for the network card of " + machine.title(), "",
                    "Install the distribution's usual kernel, not one for a certain cloud", List.of()));
        }
    }
}
