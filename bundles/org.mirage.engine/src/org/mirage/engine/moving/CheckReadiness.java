// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.appliance.MachineSettings;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.view.MachineTexts;

/** Tells before a version is exported what will not work on a hypervisor, and how to mend it. Reads manifests and small files. */
public final class CheckReadiness {

    private static final List<ReadinessCheck> CHECKS = List.of(new FirmwareCheck(), new DriverCheck(), new BootLineCheck(), new FstabCheck(),
            new CrypttabCheck(), new LvmDevicesCheck(), new ResumeCheck(), new ConsoleCheck(), new NetworkCheck(), new ToolsCheck());

    private final Library library;
    private final VersionName name;
    private final Preset preset;
    private MachineChoice machine = MachineChoice.NONE;

    /** Will look whether a version can run on the hypervisor that a preset is for. */
    public CheckReadiness(Library library, VersionName name, Preset preset) {
        this.library = library;
        this.name = name;
        this.preset = preset;
    }

    /** What is wanted of the machine there, as for an export. */
    public CheckReadiness machine(MachineChoice value) {
        machine = value;
        return this;
    }

    /** Looks at everything; what is damaged is a finding, no exception. */
    public Readiness call(Monitor monitor) throws IOException {
        return check(new OpenVersion(library, name).call(monitor), preset, machine, monitor);
    }

    static Readiness check(VersionFiles files, Preset preset, MachineChoice choice, Monitor monitor) throws IOException {
        TargetMachine target = choice.of(files.summary(), files.record(), MachineSettings.of(files.record().extra()));
        Map<String, String> platform = new DescribePlatform(files).call();
        CheckedMachine machine = new CheckedMachine(files, new MachineTexts(files), preset.title().split(",")[0], TargetHardware.of(preset), target.firmware(),
                platform);
        List<Finding> findings = new ArrayList<>();
        if (target.guest().windows()) {
            findings.addAll(new FirmwareCheck().run(machine, monitor));
            findings.add(new Finding(Severity.WARNS, "drivers", "Of Windows only the firmware is looked at", "",
                    "Install the drivers of " + machine.title() + " before the move", List.of()));
        } else if (!platform.containsKey(DescribePlatform.FAMILY)) {
            findings.addAll(new FirmwareCheck().run(machine, monitor));
            findings.add(new Finding(Severity.WARNS, "system", "No system that is known was found, so nothing else was looked at", "",
                    "", List.of()));
        } else {
            for (ReadinessCheck check : CHECKS) {
                monitor.check();
                findings.addAll(check.run(machine, monitor));
            }
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return new Readiness(files.summary(), preset, target.firmware(), findings);
    }
}
