"""A PDF is signed with the organ's own certificate, and with nobody else's (DOC-0)."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from django.core.files.storage import default_storage
from PIL import Image, ImageDraw
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from gongkai.papers.models import Paper
from gongkai.papers.services import PaperRefused

PASSWORD = "open sesame"  # noqa: S105


def made_certificate(folder, name, *, code="organ", key=None, days=(-1, 30)):
    """Make a certificate that signs itself, as its PKCS #12 file and for those who trust it."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, name)])
    now = datetime.now(UTC)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(usage, critical=True)
    )
    is_edwards = isinstance(key, ed25519.Ed25519PrivateKey)
    certificate = builder.sign(key, None if is_edwards else hashes.SHA256())
    content = pkcs12.serialize_key_and_certificates(
        b"organ", key, certificate, None, BestAvailableEncryption(PASSWORD.encode())
    )
    (folder / f"{code}.p12").write_bytes(content)
    from cryptography.hazmat.primitives.serialization import Encoding

    (folder / f"{code}.cer").write_bytes(certificate.public_bytes(Encoding.DER))
    return folder / f"{code}.p12"


def made_seal(path):
    picture = Image.new("RGBA", (400, 400))
    ImageDraw.Draw(picture).ellipse((10, 10, 390, 390), outline=(230, 0, 18, 255), width=12)
    picture.save(path)
    return path


@pytest.fixture
def certificate(cast, settings, tmp_path):
    path = made_certificate(tmp_path, cast.organ.name)
    settings.SIGNING_PKCS12, settings.SIGNING_PKCS12_PASSWORD = str(path), PASSWORD
    return path


def status_of(paper, certificate):
    with default_storage.open(paper.pdf.key) as content:
        reader = PdfFileReader(io.BytesIO(content.read()))
    trusted = load_cert_from_pemder(str(certificate.with_suffix(".cer")))
    (signature,) = reader.embedded_signatures
    return validate_pdf_signature(signature, ValidationContext(trust_roots=[trusted]))


def test_its_signature_is_valid_and_covers_the_whole_file(issued, certificate):
    paper = issued()
    assert paper.is_signed
    status = status_of(paper, certificate)
    assert status.bottom_line
    assert status.coverage.name == "ENTIRE_FILE"
    assert "云泽市公安局" in status.signing_cert.subject.human_friendly


def test_a_changed_file_is_no_longer_what_was_signed(issued, certificate):
    paper = issued()
    with default_storage.open(paper.pdf.key) as content:
        changed = content.read().replace(b"/Producer", b"/Produces", 1)
    trusted = load_cert_from_pemder(str(certificate.with_suffix(".cer")))
    (signature,) = PdfFileReader(io.BytesIO(changed)).embedded_signatures
    status = validate_pdf_signature(signature, ValidationContext(trust_roots=[trusted]))
    assert not status.bottom_line


def test_a_seal_stands_over_the_date_and_leads_to_the_signature(
    issued, certificate, settings, tmp_path
):
    settings.SEAL_PICTURE = str(made_seal(tmp_path / "seal.png"))
    paper = issued()
    assert status_of(paper, certificate).bottom_line
    with default_storage.open(paper.pdf.key) as content:
        reader = PdfFileReader(io.BytesIO(content.read()))
    (field,) = reader.root["/AcroForm"]["/Fields"]
    field = field.get_object()
    left, low, right, high = map(float, field["/Rect"])
    assert right - left == high - low == 119
    assert 300 < left < 450
    with default_storage.open(paper.pdf.key) as content:
        assert b"/Subtype/Image" in content.read()


def test_without_a_certificate_there_is_no_seal_and_it_works(issued, settings, tmp_path):
    settings.SEAL_PICTURE = str(made_seal(tmp_path / "seal.png"))
    paper = issued()
    assert not paper.is_signed
    with default_storage.open(paper.pdf.key) as content:
        assert b"/Subtype/Image" not in content.read()


def test_an_organ_without_a_file_of_its_own_signs_nothing(issued, cast, settings, tmp_path):
    settings.SIGNING_PKCS12, settings.SIGNING_PKCS12_PASSWORD = (
        f"{tmp_path}/{{code}}.p12",
        PASSWORD,
    )
    assert not issued().is_signed
    made_certificate(tmp_path, cast.organ.name, code=cast.organ.code)
    assert issued("云公开补〔2026〕第2号").is_signed


def test_what_stays_inside_is_not_signed(issued, certificate):
    from gongkai.law.papers import PaperKind

    fields = {"paper_title": "答复书", "recipient": "张三", "place": "窗口", "manner": "直接送达"}
    told = {"kind": PaperKind.DELIVERY_RECEIPT, "title": "送达回证", "fields": fields}
    assert not issued("", **told).is_signed


@pytest.mark.parametrize(
    ("made", "says"),
    [
        ({"name": "云泽市教育局"}, "持有人不是云泽市公安局"),
        ({"days": (-30, -1)}, "不在有效期内"),
        ({"key": ed25519.Ed25519PrivateKey.generate()}, "RSA或者ECDSA"),
    ],
)
def test_it_refuses_a_certificate_that_does_not_fit(issued, settings, tmp_path, made, says):
    settings.SIGNING_PKCS12 = str(made_certificate(tmp_path, **{"name": "云泽市公安局", **made}))
    settings.SIGNING_PKCS12_PASSWORD = PASSWORD
    with pytest.raises(PaperRefused, match=says):
        issued()
    assert not Paper.objects.exists()


def test_it_refuses_a_wrong_password_and_a_file_that_is_not_there(issued, certificate, settings):
    settings.SIGNING_PKCS12_PASSWORD = PASSWORD.upper()
    with pytest.raises(PaperRefused, match="密码不对"):
        issued()
    settings.SIGNING_PKCS12 = str(certificate.with_name("gone.p12"))
    with pytest.raises(PaperRefused, match=r"没有找到签名用的文件gone\.p12"):
        issued()


def test_it_refuses_a_seal_that_is_no_picture(issued, certificate, settings, tmp_path):
    (tmp_path / "seal.png").write_bytes(b"GIF89a")
    settings.SEAL_PICTURE = str(tmp_path / "seal.png")
    with pytest.raises(PaperRefused, match="PNG"):
        issued()
