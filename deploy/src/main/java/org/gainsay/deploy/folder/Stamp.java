package org.gainsay.deploy.folder;

import java.nio.file.attribute.BasicFileAttributes;

/**
 * By which a file's state is told from another without reading it.
 *
 * @param size in bytes
 * @param modified last change in milliseconds since the epoch
 */
record Stamp(long size, long modified) {

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
}
