// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.ova;

/**
 * The virtual devices that an appliance asks for.
 *
 * @param controller the controller of the disks
 * @param networkCard the model of network cards
 * @param version of VMware's virtual hardware
 */
public record OvfHardware(Controller controller, String networkCard, int version) {

    /**
     * A disk controller; numbers are those of CIM's {@code ResourceType}.
     *
     * @param name for people
     * @param type kind of controller
     * @param model empty for the usual one
     * @param disks how many it takes
     */
    public record Controller(String name, int type, String model, int disks) {

        private static final int IDE = 5;
        private static final int SCSI = 6;
        private static final int OTHER_STORAGE = 20;

        /** The controller that people mean by a word. */
        public static Controller named(String word) {
            return switch (word) {
                case "ide" -> new Controller("IDE", IDE, "", 2);
                case "sata" -> new Controller("SATA", OTHER_STORAGE, "vmware.sata.ahci", 30);
                case "ahci" -> new Controller("SATA", OTHER_STORAGE, "AHCI", 30);
                case "pvscsi" -> new Controller("SCSI", SCSI, "VirtualSCSI", 15);
                case "lsilogicsas" -> new Controller("SCSI", SCSI, "lsilogicsas", 15);
                default -> new Controller("SCSI", SCSI, "lsilogic", 15);
            };
        }

        /** The word for it in a VMDK file. */
        String adapter() {
            return type == IDE ? "ide" : "lsilogic";
        }

        /** Place of the n-th disk on its controller; SCSI has the controller itself at 7. */
        int address(int disk) {
            int place = disk % disks;
            return type == SCSI && place >= 7 ? place + 1 : place;
        }
    }
}
