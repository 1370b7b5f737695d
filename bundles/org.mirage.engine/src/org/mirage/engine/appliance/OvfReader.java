// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.mirage.engine.MirageException;

/**
 * Reads the description of a machine (DMTF DSP0243, versions 0.9 to 2.1). Elements count by their local names, since each
 * version and maker has its own name spaces. There are no document types and no entities of its own.
 */
final class OvfReader {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 1 << 16;
    private static final int MAX_PARTS = 10_000;

    private final String shown;
    private final List<OvfDescriptor.File> files = new ArrayList<>();
    private final List<OvfDescriptor.Disk> disks = new ArrayList<>();
    private final List<HardwareItem> items = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private HardwareItem item;
    private String name = "";
    private String id = "";
    private String systemType = "";
    private String firmware = "";
    private int machines;

    private OvfReader(String shown) {
        this.shown = shown;
    }

    /**
     * Reads a description.
     *
     * @param shown how messages call it
     */
    static OvfDescriptor read(byte[] xml, String shown) throws MirageException {
        return new OvfReader(shown).read(xml);
    }

    private OvfDescriptor read(byte[] xml) throws MirageException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(XmlText.of(xml)));
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
        } catch (CharacterCodingException e) {
            throw unreadable("its characters are not in the encoding that it says, or not in UTF-8");
        } catch (XMLStreamException | RuntimeException e) {
            // the JDK's reader has thrown this and that at damaged documents
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : Shown.of(e.getMessage());
            throw new MirageException(shown + " is no description of a machine that can be read: " + why, e);
        }
        if (machines == 0) {
            throw unreadable("it describes no machine");
        }
        return new OvfDescriptor(List.copyOf(files), ordered(), settings(), machines);
    }

    private void take(XMLStreamReader reader, int event) throws MirageException {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw unreadable("it has a document type or entities of its own, which no description needs");
            case XMLStreamConstants.START_ELEMENT -> {
                if (path.size() == MAX_DEPTH) {
                    throw unreadable("its elements are nested more than " + MAX_DEPTH + " deep");
                }
                path.add(reader.getLocalName());
                text.setLength(0);
                begin(reader);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text.length() + reader.getTextLength() <= MAX_TEXT) {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                end(path.removeLast(), text.toString().strip());
                text.setLength(0);
            }
            default -> {
                // comments and the like
            }
        }
    }

    private void begin(XMLStreamReader reader) throws MirageException {
        switch (path.getLast()) {
            case "File" -> add(files, new OvfDescriptor.File(attribute(reader, "id"), attribute(reader, "href"),
                    !attribute(reader, "chunkSize").isEmpty()));
            case "Disk" -> {
                String capacity = attribute(reader, "capacity");
                long count = capacity.matches("\\d{1,18}") ? Long.parseLong(capacity) : 0;
                // virtual box has a section of its own with elements of this name
                if (!attribute(reader, "diskId").isEmpty()) {
                    add(disks, new OvfDescriptor.Disk(attribute(reader, "diskId"), attribute(reader, "fileRef"),
                            AllocationUnits.bytes(count, attribute(reader, "capacityAllocationUnits")), attribute(reader, "parentRef")));
                }
            }
            case "VirtualSystem" -> {
                machines++;
                id = machines == 1 ? attribute(reader, "id") : id;
            }
            case "Item", "StorageItem", "EthernetPortItem" -> {
                item = new HardwareItem();
                add(items, item);
            }
            case "Firmware" -> firmware = kind(attribute(reader, "type"));
            case "Config" -> {
                if (attribute(reader, "key").equalsIgnoreCase("firmware")) {
                    firmware = kind(attribute(reader, "value"));
                }
            }
            default -> {
                // says nothing that is kept
            }
        }
    }

    private void end(String element, String value) {
        String within = path.isEmpty() ? "" : path.getLast();
        switch (within) {
            case "Item", "StorageItem", "EthernetPortItem" -> item.put(element, value);
            case "VirtualSystem", "Content" -> {
                if (element.equals("Name") && name.isEmpty()) {
                    name = value;
                }
            }
            case "System" -> {
                if (element.equals("VirtualSystemType") && systemType.isEmpty()) {
                    systemType = value;
                }
            }
            default -> {
                // says nothing that is kept
            }
        }
    }

    private <T> void add(List<T> list, T part) throws MirageException {
        if (list.size() == MAX_PARTS) {
            throw unreadable("it has more than " + MAX_PARTS + " files, disks or pieces of hardware");
        }
        list.add(part);
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String kind(String value) {
        String small = value.toLowerCase(Locale.ROOT);
        return small.contains("efi") ? "efi" : small.contains("bios") ? "bios" : "";
    }

    /** By controller, in the order of the hardware, then by place there; disks that no hardware names come last. */
    private List<OvfDescriptor.Disk> ordered() {
        Map<String, Integer> controllers = new HashMap<>();
        for (HardwareItem one : items) {
            controllers.putIfAbsent(one.text("InstanceID"), controllers.size());
        }
        Map<String, long[]> places = new HashMap<>();
        for (HardwareItem one : items) {
            if (one.isDisk() || !one.diskId().isEmpty()) {
                places.putIfAbsent(one.diskId(), new long[] {controllers.getOrDefault(one.text("Parent"), MAX_PARTS),
                    one.number("AddressOnParent")});
            }
        }
        long[] last = {MAX_PARTS + 1, 0};
        Comparator<OvfDescriptor.Disk> byController = Comparator.comparingLong(disk -> places.getOrDefault(disk.id(), last)[0]);
        return disks.stream().sorted(byController.thenComparingLong(disk -> places.getOrDefault(disk.id(), last)[1])).toList();
    }

    private MachineSettings settings() {
        long processors = 0;
        long memory = 0;
        List<String> networks = new ArrayList<>();
        for (HardwareItem one : items) {
            if (one.isProcessors()) {
                processors += one.number("VirtualQuantity");
            } else if (one.isMemory()) {
                memory += AllocationUnits.bytes(one.number("VirtualQuantity"), one.text("AllocationUnits"));
            } else if (one.isNetworkCard()) {
                networks.add(one.text("Connection"));
            }
        }
        return new MachineSettings(name.isEmpty() ? id : name, systemType, (int) Math.min(processors, Integer.MAX_VALUE),
                Math.max(0, memory), networks, firmware);
    }

    private MirageException unreadable(String why) {
        return new MirageException(shown + " is no description of a machine that can be read: " + why);
    }
}
