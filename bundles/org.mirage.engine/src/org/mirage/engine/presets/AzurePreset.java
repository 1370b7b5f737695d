// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.output.Output;

/** Azure takes VHD only, fixed, of whole MiB. */
final class AzurePreset implements Preset {

    @Override
    public String name() {
        return "azure";
    }

    @Override
    public String title() {
        return "Microsoft Azure";
    }

    @Override
    public String summary() {
        return "fixed VHD disks, filled up to whole MiB";
    }

    @Override
    public Output output() throws MirageException {
        return Presets.output("vhd", Map.of("subformat", "fixed", "round", "1M"));
    }

    @Override
    public boolean takes(Output other) {
        return other.format().disk() == DiskFormat.VHD && "fixed".equals(other.settings().get("subformat"))
                && "1M".equals(other.settings().get("round"));
    }

    @Override
    public boolean takesSeed() {
        // it hands machines what they are told in its own way
        return false;
    }

    @Override
    public List<String> advice(ExportedMachine machine) {
        return List.of("azcopy copy " + machine.word() + " 'https://ACCOUNT.blob.core.windows.net/CONTAINER/NAME.vhd?SAS' --blob-type PageBlob",
                "az disk create -g GROUP -n " + machine.nameWord() + " --os-type " + (machine.machine().guest().windows() ? "Windows" : "Linux")
                        + " --hyper-v-generation " + (machine.machine().uefi() ? "V2" : "V1") + " --source BLOB");
    }
}
