// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.output.Output;

/** VirtualBox imports appliances; of UEFI it has to be told. */
final class VirtualBoxPreset implements Preset {

    @Override
    public String name() {
        return "virtualbox";
    }

    @Override
    public String title() {
        return "VirtualBox";
    }

    @Override
    public String summary() {
        return "an appliance in one file (.ova), disks on SATA";
    }

    @Override
    public Output output() throws MirageException {
        return Presets.output("ova", Map.of("controller", "ahci", "hwversion", "10"));
    }

    @Override
    public boolean takes(Output other) {
        // other disks it takes one by one, which is not what it is told to do next
        return other.format().disk() == DiskFormat.OVA;
    }

    @Override
    public List<String> advice(ExportedMachine machine) {
        List<String> lines = new ArrayList<>(List.of("VBoxManage import " + machine.word()));
        if (machine.machine().uefi()) {
            lines.add("VBoxManage modifyvm " + machine.nameWord() + " --firmware efi");
        }
        if (machine.seed() != null) {
            lines.add("VBoxManage storagectl " + machine.nameWord() + " --name Seed --add ide");
            lines.add("VBoxManage storageattach " + machine.nameWord() + " --storagectl Seed --port 0 --device 0 --type dvddrive --medium "
                    + machine.seedWord());
        }
        return lines;
    }
}
