// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Expectation</b></em>'.
 *
 * What an edit expects to find at its path when its turn comes; what is null may be anything.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.Expectation#isAbsent <em>Absent</em>}</li>
 *   <li>{@link org.mirage.model.Expectation#getKind <em>Kind</em>}</li>
 *   <li>{@link org.mirage.model.Expectation#getContent <em>Content</em>}</li>
 *   <li>{@link org.mirage.model.Expectation#getTarget <em>Target</em>}</li>
 *   <li>{@link org.mirage.model.Expectation#getDevice <em>Device</em>}</li>
 *   <li>{@link org.mirage.model.Expectation#getBelow <em>Below</em>}</li>
 *   <li>{@link org.mirage.model.Expectation#getMetadata <em>Metadata</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getExpectation()
 * @model
 * @generated
 */
public interface Expectation extends EObject {
	/**
	 * Returns the value of the '<em><b>Absent</b></em>' attribute.
	 * Whether nothing may be there; nothing else counts then.
	 * @return the value of the '<em>Absent</em>' attribute.
	 * @see #setAbsent(boolean)
	 * @see org.mirage.model.MiragePackage#getExpectation_Absent()
	 * @model
	 * @generated
	 */
	boolean isAbsent();

	/**
	 * Sets the value of the '{@link org.mirage.model.Expectation#isAbsent <em>Absent</em>}' attribute.
	 * @param value the new value of the '<em>Absent</em>' attribute.
	 * @see #isAbsent()
	 * @generated
	 */
	void setAbsent(boolean value);

	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * What it is, by the word of .changes files, such as file or dir; null for anything.
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see #setKind(String)
	 * @see org.mirage.model.MiragePackage#getExpectation_Kind()
	 * @model
	 * @generated
	 */
	String getKind();

	/**
	 * Sets the value of the '{@link org.mirage.model.Expectation#getKind <em>Kind</em>}' attribute.
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see #getKind()
	 * @generated
	 */
	void setKind(String value);

	/**
	 * Returns the value of the '<em><b>Content</b></em>' attribute.
	 * Name of a file's content, sha256: or extents: and 64 digits; null for any.
	 * @return the value of the '<em>Content</em>' attribute.
	 * @see #setContent(String)
	 * @see org.mirage.model.MiragePackage#getExpectation_Content()
	 * @model
	 * @generated
	 */
	String getContent();

	/**
	 * Sets the value of the '{@link org.mirage.model.Expectation#getContent <em>Content</em>}' attribute.
	 * @param value the new value of the '<em>Content</em>' attribute.
	 * @see #getContent()
	 * @generated
	 */
	void setContent(String value);

	/**
	 * Returns the value of the '<em><b>Target</b></em>' attribute.
	 * Where a symbolic link points; null for anywhere. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Target</em>' attribute.
	 * @see #setTarget(String)
	 * @see org.mirage.model.MiragePackage#getExpectation_Target()
	 * @model
	 * @generated
	 */
	String getTarget();

	/**
	 * Sets the value of the '{@link org.mirage.model.Expectation#getTarget <em>Target</em>}' attribute.
	 * @param value the new value of the '<em>Target</em>' attribute.
	 * @see #getTarget()
	 * @generated
	 */
	void setTarget(String value);

	/**
	 * Returns the value of the '<em><b>Device</b></em>' attribute.
	 * MAJOR:MINOR of a device; null for any.
	 * @return the value of the '<em>Device</em>' attribute.
	 * @see #setDevice(String)
	 * @see org.mirage.model.MiragePackage#getExpectation_Device()
	 * @model
	 * @generated
	 */
	String getDevice();

	/**
	 * Sets the value of the '{@link org.mirage.model.Expectation#getDevice <em>Device</em>}' attribute.
	 * @param value the new value of the '<em>Device</em>' attribute.
	 * @see #getDevice()
	 * @generated
	 */
	void setDevice(String value);

	/**
	 * Returns the value of the '<em><b>Below</b></em>' attribute.
	 * Content-only hash of a folder, sha256: and 64 digits; null for any.
	 * @return the value of the '<em>Below</em>' attribute.
	 * @see #setBelow(String)
	 * @see org.mirage.model.MiragePackage#getExpectation_Below()
	 * @model
	 * @generated
	 */
	String getBelow();

	/**
	 * Sets the value of the '{@link org.mirage.model.Expectation#getBelow <em>Below</em>}' attribute.
	 * @param value the new value of the '<em>Below</em>' attribute.
	 * @see #getBelow()
	 * @generated
	 */
	void setBelow(String value);

	/**
	 * Returns the value of the '<em><b>Metadata</b></em>' containment reference.
	 * Everything else; null for anything.
	 * @return the value of the '<em>Metadata</em>' containment reference.
	 * @see #setMetadata(EntryMetadata)
	 * @see org.mirage.model.MiragePackage#getExpectation_Metadata()
	 * @model containment="true"
	 * @generated
	 */
	EntryMetadata getMetadata();

	/**
	 * Sets the value of the '{@link org.mirage.model.Expectation#getMetadata <em>Metadata</em>}' containment reference.
	 * @param value the new value of the '<em>Metadata</em>' containment reference.
	 * @see #getMetadata()
	 * @generated
	 */
	void setMetadata(EntryMetadata value);

} // Expectation
