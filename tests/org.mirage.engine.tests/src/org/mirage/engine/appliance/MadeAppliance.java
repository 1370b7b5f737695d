// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.testing.Tools;

/** Appliances as exporters write them: a description by hand, disks by qemu-img, checksums and archive by the usual tools. */
final class MadeAppliance {

    /** The description of a machine of VMware's kind with two disks; the second one comes first in its hardware. */
    static final String OVF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by hand -->
            <Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"
                xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData"
                xmlns:vmw="http://www.vmware.com/schema/ovf"
                xmlns:vssd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData">
              <References>
                <File ovf:href="data.vmdk" ovf:id="file2"/>
                <File ovf:href="system.vmdk" ovf:id="file1" ovf:size="1"/>
                <File ovf:href="setup.iso" ovf:id="file3"/>
              </References>
              <DiskSection>
                <Info>Disks</Info>
                <Disk ovf:capacity="10" ovf:capacityAllocationUnits="byte * 2^20" ovf:diskId="second" ovf:fileRef="file2"/>
                <Disk ovf:capacity="50331648" ovf:diskId="first" ovf:fileRef="file1"/>
                <Disk ovf:capacity="3" ovf:capacityAllocationUnits="byte * 2^20" ovf:diskId="empty"/>
              </DiskSection>
              <NetworkSection><Network ovf:name="VM Network"><Description>n</Description></Network></NetworkSection>
              <VirtualSystem ovf:id="vm">
                <Info>A machine</Info>
                <Name>web &amp; mail</Name>
                <OperatingSystemSection ovf:id="94"><Info>I</Info><Description>Debian</Description></OperatingSystemSection>
                <VirtualHardwareSection>
                  <Info>Hardware</Info>
                  <System><vssd:ElementName>V</vssd:ElementName><vssd:VirtualSystemType>vmx-13</vssd:VirtualSystemType></System>
                  <Item><rasd:InstanceID>1</rasd:InstanceID><rasd:ResourceType>3</rasd:ResourceType>
                    <rasd:VirtualQuantity>2</rasd:VirtualQuantity></Item>
                  <Item><rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits><rasd:InstanceID>2</rasd:InstanceID>
                    <rasd:ResourceType>4</rasd:ResourceType><rasd:VirtualQuantity>1024</rasd:VirtualQuantity></Item>
                  <Item><rasd:InstanceID>3</rasd:InstanceID><rasd:ResourceType>6</rasd:ResourceType></Item>
                  <Item><rasd:AddressOnParent>1</rasd:AddressOnParent><rasd:HostResource>ovf:/disk/second</rasd:HostResource>
                    <rasd:InstanceID>8</rasd:InstanceID><rasd:Parent>3</rasd:Parent><rasd:ResourceType>17</rasd:ResourceType></Item>
                  <Item><rasd:AddressOnParent>0</rasd:AddressOnParent><rasd:HostResource>/disk/first</rasd:HostResource>
                    <rasd:InstanceID>7</rasd:InstanceID><rasd:Parent>3</rasd:Parent><rasd:ResourceType>17</rasd:ResourceType></Item>
                  <Item><rasd:AddressOnParent>2</rasd:AddressOnParent><rasd:HostResource>ovf:/disk/empty</rasd:HostResource>
                    <rasd:InstanceID>9</rasd:InstanceID><rasd:Parent>3</rasd:Parent><rasd:ResourceType>17</rasd:ResourceType></Item>
                  <Item><rasd:Connection>VM Network</rasd:Connection><rasd:InstanceID>10</rasd:InstanceID>
                    <rasd:ResourceType>10</rasd:ResourceType></Item>
                  <vmw:Config ovf:required="false" vmw:key="firmware" vmw:value="efi"/>
                </VirtualHardwareSection>
              </VirtualSystem>
            </Envelope>
            """;

    private MadeAppliance() {
    }

    /**
     * Makes the files of the appliance in a folder: {@code machine.ovf}, {@code machine.mf} and the disks.
     *
     * @param system a raw disk
     * @param data a raw disk
     * @param checksum such as {@code sha256}
     */
    static void files(Path folder, Path system, Path data, String checksum) throws IOException {
        Files.writeString(folder.resolve("machine.ovf"), OVF);
        Files.writeString(folder.resolve("setup.iso"), "no disk of the machine");
        Tools.bash("cd '" + folder + "'; qemu-img convert -f raw -O vmdk -o subformat=streamOptimized '" + system + "' system.vmdk; "
                + "qemu-img convert -f raw -O vmdk -o subformat=streamOptimized '" + data + "' data.vmdk");
        sums(folder, checksum);
    }

    /** Writes the manifest anew. */
    static void sums(Path folder, String checksum) throws IOException {
        Tools.bash("cd '" + folder + "'; for f in machine.ovf data.vmdk system.vmdk setup.iso; do echo \"" + checksum.toUpperCase()
                + "($f)= $(" + checksum + "sum < $f | cut -d' ' -f1)\"; done > machine.mf");
    }

    /** Packs the files in the order in which exporters do. */
    static Path ova(Path folder, String options) throws IOException {
        Tools.bash("cd '" + folder + "'; tar " + options + " -cf machine.ova machine.ovf machine.mf system.vmdk data.vmdk setup.iso");
        return folder.resolve("machine.ova");
    }
}
