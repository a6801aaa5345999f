"""The organ's electronic signature on a PDF.

The certificate is a PKCS #12 file of the organ's own; without one papers go out unsigned, and
without a signature there is no seal.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from django.conf import settings

from gongkai.papers.refusals import PaperRefused
from gongkai.today import now

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

    from gongkai.organs.models import Organ
    from gongkai.papers.page import Spot

_CODE = "{code}"
_FIELD = "Signature"
_PNG = b"\x89PNG\r\n\x1a\n"
_MEND = "请系统管理员改正签名设置"


@dataclass(frozen=True, slots=True)
class OrganSigner:
    """What an organ signs with.

    Attributes:
        pkcs12: Its certificate and key.
        password: What opens them.
        name: The organ's name, which the signature bears.
        seal: The picture of its seal, PNG; empty where none is set.
    """

    pkcs12: bytes
    password: bytes
    name: str
    seal: bytes


def signer_of(organ: Organ) -> OrganSigner | None:
    """Give what an organ signs with; None where no certificate is set for it.

    `{code}` in a path stands for the organ's code: an organ without a file there signs nothing.

    Raises:
        PaperRefused: a certificate is set and cannot be used, or is not this organ's.
    """
    content = _content(settings.SIGNING_PKCS12, organ)
    if not content:
        return None
    password = settings.SIGNING_PKCS12_PASSWORD.encode()
    _refuse_unfit(content, password, organ)
    seal = _content(settings.SEAL_PICTURE, organ)
    if seal and not seal.startswith(_PNG):
        raise PaperRefused(f"印章图片应当是PNG文件，{_MEND}。")
    return OrganSigner(content, password, organ.name, seal)


def signed(pdf: bytes, signer: OrganSigner, spot: Spot | None) -> bytes:
    """Sign a PDF so that any later change to it shows (PAdES).

    Args:
        pdf: The file.
        signer: Who signs.
        spot: Where the seal stands, which then leads to the signature.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers
    from pyhanko.stamp import StaticStampStyle

    hand = signers.SimpleSigner.load_pkcs12_data(signer.pkcs12, [], signer.password)
    about = signers.PdfSignatureMetadata(
        field_name=_FIELD,
        md_algorithm="sha256",
        name=signer.name,
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
    )
    place = fields.SigFieldSpec(
        _FIELD, on_page=spot.page - 1 if spot else 0, box=spot.box if spot else None
    )
    style = StaticStampStyle(border_width=0) if spot else None
    pen = signers.PdfSigner(about, hand, stamp_style=style, new_field_spec=place)
    signed_pdf: io.BytesIO = pen.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)))
    return signed_pdf.getvalue()


def _content(setting: str, organ: Organ) -> bytes:
    """Give the file that a setting names for an organ; empty where there is none."""
    if not setting:
        return b""
    try:
        return Path(setting.replace(_CODE, organ.code)).read_bytes()
    except FileNotFoundError:
        if _CODE in setting:
            return b""
        raise PaperRefused(f"没有找到签名用的文件{Path(setting).name}，{_MEND}。") from None
    except OSError as error:
        raise PaperRefused(f"签名用的文件{Path(setting).name}无法读取，{_MEND}。") from error


def _refuse_unfit(content: bytes, password: bytes, organ: Organ) -> None:
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(content, password)
    except ValueError as error:
        raise PaperRefused(f"签名证书打不开：文件损坏或者密码不对，{_MEND}。") from error
    if certificate is None or not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise PaperRefused(f"签名证书应当带有RSA或者ECDSA私钥，{_MEND}。")
    if not certificate.not_valid_before_utc <= now() <= certificate.not_valid_after_utc:
        raise PaperRefused(f"签名证书不在有效期内，请更换证书，{_MEND}。")
    if not _is_of(certificate, organ):
        raise PaperRefused(
            f"签名证书的持有人不是{organ.name}，{_MEND}（各机构用各自的证书时，路径中写{_CODE}）。"
        )


def _is_of(certificate: Certificate, organ: Organ) -> bool:
    """Tell whether a certificate names the organ: nobody signs with another's."""
    return any(organ.name in str(part.value) for part in certificate.subject)
