// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running.repodata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import org.mirage.engine.MirageException;

/**
 * The table of contents of a repository of RPM packages: which lists it has, where, and their checksums.
 *
 * @param parts its lists
 */
public record Repomd(List<Part> parts) {

    /** Where it stands in a repository. */
    public static final String PATH = "repodata/repomd.xml";

    private static final String SPACE = "http://linux.duke.edu/metadata/repo";
    private static final int MOST = 1 << 20;
    private static final int MOST_PARTS = 1000;
    private static final int MOST_TEXT = 4096;

    /**
     * One of its lists.
     *
     * @param type what it is, such as {@code primary}
     * @param sum of the file as it is
     * @param open of what is packed in it; null when that is not said
     * @param location path of the file in the repository, as it says
     */
    public record Part(String type, Sum sum, Sum open, String location) {
    }

    /**
     * A checksum.
     *
     * @param algorithm such as {@code sha256}
     * @param hex its value
     */
    public record Sum(String algorithm, String hex) {

        private boolean isOne() {
            return algorithm.matches("[a-z0-9]+") && hex.matches("[0-9a-f]+");
        }
    }

    /** What is being read of a part. */
    private static final class Reading {

        private String type = "";
        private String algorithm = "";
        private Sum sum;
        private Sum open;
        private String location = "";
    }

    /**
     * Reads one.
     *
     * @throws MirageException when it cannot be one
     */
    public static Repomd read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new MirageException(file + " is too long for what it should be, the table of contents of a repository");
            }
            return new Repomd(parts(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), file));
        } catch (CharacterCodingException e) {
            throw new MirageException(file + " is no table of contents of a repository: it is not in UTF-8", e);
        }
    }

    private static List<Part> parts(String text, Path file) throws MirageException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        List<Part> parts = new ArrayList<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            Reading reading = new Reading();
            StringBuilder said = new StringBuilder();
            while (xml.hasNext() && parts.size() < MOST_PARTS) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        said.setLength(0);
                        if (xml.getLocalName().equals("data")) {
                            reading = new Reading();
                        }
                        begin(xml, reading);
                    }
                    case XMLStreamConstants.CHARACTERS -> said.append(xml.getText(), 0, Math.min(MOST_TEXT, xml.getTextLength()));
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName(), said.toString().strip(), reading, parts, file);
                    default -> {
                        // comments and the like say nothing
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // the JDK's reader has thrown this and that at damaged documents
            throw new MirageException(file + " is no table of contents of a repository that can be read", e);
        }
        return parts;
    }

    private static void begin(XMLStreamReader xml, Reading reading) {
        switch (xml.getLocalName()) {
            case "data" -> reading.type = value(xml, "type");
            case "checksum", "open-checksum" -> reading.algorithm = value(xml, "type");
            case "location" -> reading.location = value(xml, "href");
            default -> {
                // sizes and times, which nobody needs
            }
        }
    }

    private static String value(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static void end(String name, String said, Reading reading, List<Part> parts, Path file) throws MirageException {
        switch (name) {
            case "checksum" -> reading.sum = new Sum(reading.algorithm, said);
            case "open-checksum" -> reading.open = new Sum(reading.algorithm, said);
            case "data" -> {
                if (reading.sum == null || !reading.sum.isOne() || reading.open != null && !reading.open.isOne()) {
                    throw new MirageException(file + " does not say a checksum of each list of the repository");
                }
                parts.add(new Part(reading.type, reading.sum, reading.open, reading.location));
            }
            default -> {
                // of what begin() does not know either
            }
        }
    }

    /** It as a file. */
    public byte[] xml() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("repomd");
            xml.writeDefaultNamespace(SPACE);
            xml.writeStartElement("revision");
            xml.writeCharacters("0");
            xml.writeEndElement();
            for (Part part : parts) {
                xml.writeStartElement("data");
                xml.writeAttribute("type", part.type());
                sum(xml, "checksum", part.sum());
                if (part.open() != null) {
                    sum(xml, "open-checksum", part.open());
                }
                xml.writeEmptyElement("location");
                xml.writeAttribute("href", part.location());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static void sum(XMLStreamWriter xml, String name, Sum sum) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("type", sum.algorithm());
        xml.writeCharacters(sum.hex());
        xml.writeEndElement();
    }
}
