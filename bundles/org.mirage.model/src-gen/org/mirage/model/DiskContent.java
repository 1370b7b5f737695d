// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Disk Content</b></em>'.
 *
 * A file or folder of the machine that Mirage runs on.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.DiskContent#getFile <em>File</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getDiskContent()
 * @model
 * @generated
 */
public interface DiskContent extends FileContent {
	/**
	 * Returns the value of the '<em><b>File</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Where; beside the .changes file unless it is absolute.
	 * @return the value of the '<em>File</em>' attribute.
	 * @see #setFile(String)
	 * @see org.mirage.model.MiragePackage#getDiskContent_File()
	 * @model default=""
	 * @generated
	 */
	String getFile();

	/**
	 * Sets the value of the '{@link org.mirage.model.DiskContent#getFile <em>File</em>}' attribute.
	 * @param value the new value of the '<em>File</em>' attribute.
	 * @see #getFile()
	 * @generated
	 */
	void setFile(String value);

} // DiskContent
