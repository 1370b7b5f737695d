// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running.repodata;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.mirage.engine.packages.rpm.RpmFile;
import org.mirage.engine.packages.rpm.RpmHeader;

/**
 * Writes the lists of a repository of RPM packages ({@code primary}, {@code filelists} and their table of contents) as createrepo does,
 * for machines that have nothing to do it with.
 */
public final class RepodataWriter {

    private static final String COMMON = "http://linux.duke.edu/metadata/common";
    private static final String FILELISTS = "http://linux.duke.edu/metadata/filelists";
    private static final String RPM = "http://linux.duke.edu/metadata/rpm";
    /** What a package needs of rpm itself, which rpm looks at. */
    private static final String OF_RPM = "rpmlib(";
    /** Tags of the header with signatures: the size of the files as they are packed, with 32 bits or with 64. */
    private static final int PAYLOAD_SIZE = 1007;
    private static final int LARGE_PAYLOAD_SIZE = 271;

    private final ListFile primary = new ListFile("primary");
    private final ListFile filelists = new ListFile("filelists");

    /**
     * Begins.
     *
     * @param count how many packages will be added
     */
    public RepodataWriter(int count) throws IOException {
        try {
            begin(primary.xml(), "metadata", COMMON, count);
            begin(filelists.xml(), "filelists", FILELISTS, count);
        } catch (XMLStreamException e) {
            throw ListFile.failed(e);
        }
    }

    private static void begin(XMLStreamWriter xml, String name, String space, int count) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        xml.writeDefaultNamespace(space);
        if (name.equals("metadata")) {
            xml.writeNamespace("rpm", RPM);
        }
        xml.writeAttribute("packages", Integer.toString(count));
        xml.writeCharacters("\n");
    }

    /**
     * Adds a package.
     *
     * @param sha256 of its file
     * @param location of its file in the repository
     */
    public void add(RpmFile rpm, String sha256, String location) throws IOException {
        try {
            List<BroughtFile> files = BroughtFile.of(rpm.header());
            primary(primary.xml(), rpm, sha256, location, files);
            filelist(filelists.xml(), rpm, sha256, files);
        } catch (XMLStreamException e) {
            throw ListFile.failed(e);
        }
    }

    /** Ends it: the files by their paths in the repository. */
    public Map<String, byte[]> end() throws IOException {
        try {
            primary.xml().writeEndDocument();
            filelists.xml().writeEndDocument();
        } catch (XMLStreamException e) {
            throw ListFile.failed(e);
        }
        Repomd.Part packages = primary.end();
        Repomd.Part paths = filelists.end();
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(packages.location(), primary.bytes());
        all.put(paths.location(), filelists.bytes());
        all.put(Repomd.PATH, new Repomd(List.of(packages, paths)).xml());
        return all;
    }

    private static void primary(XMLStreamWriter xml, RpmFile rpm, String sha256, String location, List<BroughtFile> files)
            throws IOException, XMLStreamException {
        RpmHeader header = rpm.header();
        xml.writeStartElement("package");
        xml.writeAttribute("type", "rpm");
        element(xml, "name", PackageText.of(header, RpmHeader.NAME));
        element(xml, "arch", rpm.architecture());
        version(xml, rpm);
        xml.writeStartElement("checksum");
        xml.writeAttribute("type", "sha256");
        xml.writeAttribute("pkgid", "YES");
        xml.writeCharacters(sha256);
        xml.writeEndElement();
        element(xml, "summary", PackageText.of(header, RpmHeader.SUMMARY));
        element(xml, "description", PackageText.of(header, RpmHeader.DESCRIPTION));
        element(xml, "packager", PackageText.of(header, RpmHeader.PACKAGER));
        element(xml, "url", PackageText.of(header, RpmHeader.URL));
        empty(xml, "time", "file", Files.getLastModifiedTime(rpm.file()).to(TimeUnit.SECONDS),
                "build", number(header, RpmHeader.BUILD_TIME, 0));
        empty(xml, "size", "package", Files.size(rpm.file()), "installed", number(header, RpmHeader.SIZE, RpmHeader.LARGE_SIZE),
                "archive", number(rpm.signatures(), PAYLOAD_SIZE, LARGE_PAYLOAD_SIZE));
        empty(xml, "location", "href", location);
        xml.writeStartElement("format");
        element(xml, "rpm:license", PackageText.of(header, RpmHeader.LICENSE));
        element(xml, "rpm:vendor", PackageText.of(header, RpmHeader.VENDOR));
        element(xml, "rpm:group", PackageText.of(header, RpmHeader.GROUP));
        element(xml, "rpm:buildhost", PackageText.of(header, RpmHeader.BUILD_HOST));
        element(xml, "rpm:sourcerpm", PackageText.of(header, RpmHeader.SOURCE_RPM));
        empty(xml, "rpm:header-range", "start", rpm.headerAt(), "end", rpm.headerEnd());
        relations(xml, header, files);
        for (BroughtFile file : files) {
            if (file.isOftenNeeded()) {
                file(xml, file);
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void relations(XMLStreamWriter xml, RpmHeader header, List<BroughtFile> files) throws IOException, XMLStreamException {
        Set<Relation> provided = new HashSet<>(Relation.of(header, Relation.Kind.PROVIDES));
        Set<String> brought = files.stream().filter(BroughtFile::isOftenNeeded).map(BroughtFile::path).collect(Collectors.toSet());
        for (Relation.Kind kind : Relation.Kind.values()) {
            Set<Relation> all = new LinkedHashSet<>(Relation.of(header, kind));
            if (kind == Relation.Kind.REQUIRES) {
                // what a package has itself is no question for dnf
                all.removeIf(one -> one.name().startsWith(OF_RPM) || brought.contains(one.name())
                        || provided.contains(new Relation(one.name(), one.comparison(), one.epoch(), one.version(), one.release(), false)));
            }
            if (!all.isEmpty()) {
                xml.writeStartElement("rpm:" + kind.name().toLowerCase(Locale.ROOT));
                for (Relation one : all) {
                    relation(xml, one);
                }
                xml.writeEndElement();
            }
        }
    }

    private static void relation(XMLStreamWriter xml, Relation relation) throws XMLStreamException {
        xml.writeEmptyElement("rpm:entry");
        xml.writeAttribute("name", relation.name());
        if (!relation.comparison().isEmpty()) {
            xml.writeAttribute("flags", relation.comparison());
            xml.writeAttribute("epoch", relation.epoch());
            xml.writeAttribute("ver", relation.version());
            if (!relation.release().isEmpty()) {
                xml.writeAttribute("rel", relation.release());
            }
        }
        if (relation.before()) {
            xml.writeAttribute("pre", "1");
        }
    }

    private static void filelist(XMLStreamWriter xml, RpmFile rpm, String sha256, List<BroughtFile> files)
            throws IOException, XMLStreamException {
        xml.writeStartElement("package");
        xml.writeAttribute("pkgid", sha256);
        xml.writeAttribute("name", PackageText.of(rpm.header(), RpmHeader.NAME));
        xml.writeAttribute("arch", rpm.architecture());
        version(xml, rpm);
        for (BroughtFile file : files) {
            file(xml, file);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void version(XMLStreamWriter xml, RpmFile rpm) throws IOException, XMLStreamException {
        empty(xml, "version", "epoch", rpm.epoch(), "ver", PackageText.of(rpm.header(), RpmHeader.VERSION),
                "rel", PackageText.of(rpm.header(), RpmHeader.RELEASE));
    }

    private static void file(XMLStreamWriter xml, BroughtFile file) throws XMLStreamException {
        xml.writeStartElement("file");
        if (!file.type().isEmpty()) {
            xml.writeAttribute("type", file.type());
        }
        xml.writeCharacters(file.path());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** An element with names and values of attributes. */
    private static void empty(XMLStreamWriter xml, String name, Object... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
    }

    private static long number(RpmHeader header, int tag, int large) throws IOException {
        long[] numbers = header.numbers(tag);
        if (numbers.length > 0) {
            return numbers[0];
        }
        long[] larger = header.largeNumbers(large);
        return larger.length == 0 ? 0 : larger[0];
    }
}
