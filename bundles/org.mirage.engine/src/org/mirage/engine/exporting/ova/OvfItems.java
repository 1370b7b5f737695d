// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.ova;

import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.machine.XmlText;

/**
 * The devices of a machine as OVF tells them (DMTF DSP0243 1.1.0, section 8; DSP0004's {@code CIM_ResourceAllocationSettingData}).
 * Fields of an item stand in the order of their names, as the schema wants it.
 */
final class OvfItems {

    private static final int PROCESSOR = 3;
    private static final int MEMORY = 4;
    private static final int ETHERNET = 10;
    private static final int DISK = 17;

    private final XmlText xml;
    private final TargetMachine machine;
    private final OvfHardware hardware;
    private int last;

    OvfItems(XmlText xml, TargetMachine machine, OvfHardware hardware) {
        this.xml = xml;
        this.machine = machine;
        this.hardware = hardware;
    }

    /** Writes processors, memory, controllers, so many disks and the network cards. */
    void write(int disks) {
        item(PROCESSOR, machine.processors() + " virtual CPUs", Map.of("AllocationUnits", "hertz * 10^6", "VirtualQuantity",
                Integer.toString(machine.processors())));
        item(MEMORY, machine.memoryMiB() + " MB of memory", Map.of("AllocationUnits", "byte * 2^20", "VirtualQuantity",
                Integer.toString(machine.memoryMiB())));
        OvfHardware.Controller controller = hardware.controller();
        int parent = 0;
        for (int i = 0; i < disks; i++) {
            if (i % controller.disks() == 0) {
                int bus = i / controller.disks();
                Map<String, String> fields = new TreeMap<>(Map.of("Address", Integer.toString(bus)));
                if (!controller.model().isEmpty()) {
                    fields.put("ResourceSubType", controller.model());
                }
                parent = item(controller.type(), controller.name() + " controller " + bus, fields);
            }
            item(DISK, "Hard disk " + (i + 1), Map.of("AddressOnParent", Integer.toString(controller.address(i)), "HostResource",
                    "ovf:/disk/vmdisk" + (i + 1), "Parent", Integer.toString(parent)));
        }
        for (int i = 0; i < machine.networks().size(); i++) {
            item(ETHERNET, "Network card " + (i + 1), Map.of("AutomaticAllocation", "true", "Connection", machine.networks().get(i),
                    "ResourceSubType", hardware.networkCard()));
        }
    }

    private int item(int type, String name, Map<String, String> others) {
        Map<String, String> fields = new TreeMap<>(others);
        fields.put("ElementName", name);
        fields.put("InstanceID", Integer.toString(++last));
        fields.put("ResourceType", Integer.toString(type));
        xml.begin("Item");
        fields.forEach((field, value) -> xml.leaf("rasd:" + field, value));
        xml.end();
        return last;
    }
}
