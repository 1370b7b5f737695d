// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running.repodata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.apache.commons.codec.digest.DigestUtils;
import org.mirage.engine.MirageException;

/** A list of a repository while it is written, packed, into memory. */
final class ListFile {

    /** More than the lists of whole distributions have. */
    private static final long MOST = 1L << 30;

    private final String type;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final MessageDigest open = DigestUtils.getSha256Digest();
    private final XMLStreamWriter xml;
    private final OutputStream out;
    private long size;

    /**
     * Begins one.
     *
     * @param type as the table of contents calls it
     */
    ListFile(String type) throws IOException {
        this.type = type;
        OutputStream zip = new GZIPOutputStream(packed);
        out = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                size += length;
                if (size > MOST) {
                    throw new MirageException("the packages say more of themselves than fits into a list of a repository");
                }
                open.update(bytes, offset, length);
                zip.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    XMLStreamWriter xml() {
        return xml;
    }

    /** Ends it and tells what the table of contents has to say of it. */
    Repomd.Part end() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        out.close();
        String sum = DigestUtils.sha256Hex(packed.toByteArray());
        return new Repomd.Part(type, new Repomd.Sum("sha256", sum), new Repomd.Sum("sha256", HexFormat.of().formatHex(open.digest())),
                "repodata/" + sum + "-" + type + ".xml.gz");
    }

    /** What was written, once it has ended. */
    byte[] bytes() {
        return packed.toByteArray();
    }

    /** What the writer says is wrong, as what it is: there is too much, or something that cannot be. */
    static IOException failed(XMLStreamException failure) {
        return failure.getCause() instanceof IOException cause ? cause : new IOException(failure);
    }
}
