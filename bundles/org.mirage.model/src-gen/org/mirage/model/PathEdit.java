// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Path Edit</b></em>'.
 *
 * An edit that works on one path.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.PathEdit#getPath <em>Path</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getPathEdit()
 * @model abstract="true"
 * @generated
 */
public interface PathEdit extends Edit {
	/**
	 * Returns the value of the '<em><b>Path</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * From the root of the machine's view. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Path</em>' attribute.
	 * @see #setPath(String)
	 * @see org.mirage.model.MiragePackage#getPathEdit_Path()
	 * @model default=""
	 * @generated
	 */
	String getPath();

	/**
	 * Sets the value of the '{@link org.mirage.model.PathEdit#getPath <em>Path</em>}' attribute.
	 * @param value the new value of the '<em>Path</em>' attribute.
	 * @see #getPath()
	 * @generated
	 */
	void setPath(String value);

} // PathEdit
