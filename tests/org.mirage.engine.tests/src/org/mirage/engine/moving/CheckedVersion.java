// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mirage.engine.Firmware;
import org.mirage.engine.Monitor;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** A machine of a few files, and what is found when it shall move. */
final class CheckedVersion {

    static final String KERNEL = "6.1.0-9-amd64";

    private final Path folder;
    private final MadeVolume root;

    /** A Debian with systemd and one kernel, which has drivers for everything, none of them built in. */
    CheckedVersion(Path folder) {
        this.folder = folder;
        root = new MadeVolume(0, 1, "aaaa-1111").file("etc/os-release", "ID=debian\nVERSION_ID=12\n").file("boot/vmlinuz-" + KERNEL, "x")
                .file("usr/lib/systemd/systemd", "x").directory("etc/initramfs-tools").file("usr/sbin/update-initramfs", "x")
                .file("boot/grub/grub.cfg", "menuentry x {\n  linux /boot/vmlinuz-" + KERNEL + " root=UUID=aaaa-1111 ro console=ttyS0\n}\n")
                .file("etc/fstab", "UUID=aaaa-1111 / ext4 defaults 0 1\n").file("lib/modules/" + KERNEL + "/modules.dep", dependencies())
                .file("lib/modules/" + KERNEL + "/modules.builtin", "kernel/drivers/virtio/virtio.ko\n");
    }

    private static String dependencies() {
        StringBuilder text = new StringBuilder();
        for (String module : List.of("block/virtio_blk", "virtio/virtio_pci", "scsi/virtio_scsi", "net/virtio_net", "scsi/sd_mod", "ata/ahci",
                "fusion/mptspi", "net/e1000", "scsi/hv_storvsc", "hv/hv_vmbus", "net/hv_netvsc", "block/xen-blkfront", "net/xen-netfront")) {
            text.append("kernel/drivers/").append(module).append(".ko.xz: kernel/other.ko\n");
        }
        return text.toString();
    }

    MadeVolume root() {
        return root;
    }

    /** With an initial RAM disk that has these modules. */
    CheckedVersion modules(String... names) throws IOException {
        Path work = Files.createTempDirectory(folder, "ram");
        StringBuilder script = new StringBuilder("cd '" + work + "'; mkdir -p tree/lib/modules/" + KERNEL + "; ");
        for (String name : names) {
            script.append(": > tree/lib/modules/" + KERNEL + "/").append(name).append(".ko; ");
        }
        Tools.bash(script + "(cd tree; find . | cpio --quiet -o -H newc) | gzip > packed");
        root.file("boot/initrd.img-" + KERNEL, new String(Files.readAllBytes(work.resolve("packed")), StandardCharsets.ISO_8859_1));
        return this;
    }

    /** What is found, with other volumes beside the root. */
    Readiness check(String hypervisor, Firmware firmware, MadeVolume... others) throws IOException {
        MadeVolume[] all = new MadeVolume[others.length + 1];
        all[0] = root;
        System.arraycopy(others, 0, all, 1, others.length);
        try (MadeVersion version = new MadeVersion(Files.createTempDirectory(folder, "store"), all)) {
            return CheckReadiness.check(version.files(), Presets.named(hypervisor).orElseThrow(), new MachineChoice(null, 0, 0, firmware), Monitor.NONE);
        }
    }

    /** What is not fine of one topic, each as {@code SEVERITY where: what}. */
    static List<String> of(Readiness readiness, String topic) {
        return readiness.findings().stream().filter(one -> one.topic().equals(topic) && one.severity() != Severity.FINE)
                .map(one -> one.severity() + " " + one.where() + ": " + one.what()).toList();
    }

    /** The edits of all fixes of a topic, as they stand in a file. */
    static String fixes(Readiness readiness, String topic) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        readiness.fixes(readiness.findings().stream().filter(one -> one.topic().equals(topic)).toList()).write(out);
        String text = out.toString(StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\n\n") + 2, text.lastIndexOf("end\n"));
    }
}
